FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 STATIC_ROOT=/srv/static
WORKDIR /srv/site

COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt

COPY . ./
RUN SECRET_KEY=only-while-building python manage.py collectstatic --no-input

RUN useradd --system --no-create-home site
USER site
EXPOSE 8000
CMD ["python", "manage.py", "serve", "--host", "0.0.0.0", "--collected"]
