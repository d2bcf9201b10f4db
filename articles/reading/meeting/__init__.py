"""Which meeting an article and a statement are about."""
