"""What is taken along: downloads, feeds, a calendar, embeds."""
