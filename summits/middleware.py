"""What every answer carries, and who is asking."""

from django.conf import settings
from django.middleware.gzip import GZipMiddleware

# Nothing here needs a sensor, a purse or a peripheral
POLICY = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"


def permissions_policy(get_response):
    """Middleware: the browser's devices are closed to every page."""

    def answer(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", POLICY)
        return response

    return answer


class CompressionMiddleware(GZipMiddleware):
    """Pages are compressed, but for those with a form's token: a secret's length, told again and again, tells the secret."""

    def process_response(self, request, response):
        if settings.CSRF_COOKIE_NAME in response.cookies:
            return response
        return super().process_response(request, response)


def client_address(request):
    """The address of who asks: what our proxy (HTTPS=on) says it was, otherwise the other end of the line.

    Only the last entry is the proxy's own word; those before it are whatever the client sent.
    """
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.HTTPS else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR")
