"""Fetches one page from the web, within limits of size, time and redirects; the room's only user of httpx."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from bot.errors import RefusedError
from bot.ingest.addresses import Address, Resolver, checked, is_public, place, resolve

if TYPE_CHECKING:
    import httpx

#: The largest page, in bytes, and the longest time for the whole of it, in seconds.
MAX_PAGE = 5 * 1024 * 1024
MAX_SECONDS = 20.0
MAX_REDIRECTS = 5
_SILENCE = 8.0
_TEXT = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown")
_SAVE = "open it in the browser, save the page and add that file"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, the address that gave them at last, and the media type."""

    raw: bytes
    url: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may reach and take; the defaults are those of the bot, tests have a network of their own."""

    allowed: Callable[[Address], bool] = is_public
    resolver: Resolver = resolve
    size: int = MAX_PAGE
    seconds: float = MAX_SECONDS
    redirects: int = MAX_REDIRECTS


_DEFAULT = Limits()


def fetch(url: str, limits: Limits = _DEFAULT) -> Fetched:
    """Fetches a page; may block for as long as the limits say.

    Raises:
        RefusedError: the address may not be fetched, or what it gives is not taken; says why.
    """
    import httpx  # noqa: PLC0415 -- slow to import, and only a fetch needs it

    deadline = time.monotonic() + limits.seconds
    # No proxy of the environment: it would look the name up by itself, behind the check.
    with httpx.Client(trust_env=False, timeout=min(_SILENCE, limits.seconds), http2=False) as client:
        for _ in range(limits.redirects + 1):
            try:
                found = _once(client, url, limits, deadline)
            except httpx.TimeoutException as error:
                raise RefusedError(_shown(url), "did not answer in time", f"try again later, or {_SAVE}") from error
            except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
                raise RefusedError(_shown(url), _reason(error), f"check the address, or {_SAVE}") from error
            if isinstance(found, Fetched):
                return found
            url = found
    raise RefusedError(_shown(url), f"leads on more than {limits.redirects} times", _SAVE)


def _once(client: httpx.Client, url: str, limits: Limits, deadline: float) -> Fetched | str:
    """One request: the page, or where it leads on. The connection goes to the very address that was checked."""
    import httpx  # noqa: PLC0415 -- see fetch

    host, port = place(url)
    address = checked(host, port, limits.resolver, limits.allowed)
    target = httpx.URL(url)
    headers = {
        "Host": target.netloc.decode("ascii"),
        "User-Agent": "verbatim-bot",
        "Accept": ", ".join(_TEXT),
        # Packed content could unfold to any size.
        "Accept-Encoding": "identity",
    }
    request = client.build_request(
        "GET", target.copy_with(host=str(address)), headers=headers, extensions={"sni_hostname": target.host}
    )
    request.extensions["timeout"] = httpx.Timeout(max(0.1, min(_SILENCE, deadline - time.monotonic()))).as_dict()
    response = client.send(request, stream=True)
    try:
        if response.has_redirect_location:
            return str(target.join(response.headers["location"]).copy_with(fragment=None))
        _check(response, url)
        media_type = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
        return Fetched(_body(response, url, limits.size, deadline), url, media_type)
    finally:
        response.close()


def _check(response: httpx.Response, url: str) -> None:
    shown = _shown(url)
    if response.status_code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.PAYMENT_REQUIRED}:
        raise RefusedError(shown, f"is shown to subscribers or browsers only (HTTP {response.status_code})", _SAVE)
    if response.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        raise RefusedError(shown, f"there is no such page (HTTP {response.status_code})", "check the address")
    if not response.is_success:
        raise RefusedError(shown, f"the site answers with an error (HTTP {response.status_code})", "try again later")
    media_type = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if media_type not in _TEXT:
        raise RefusedError(shown, f"is no page with text ({media_type[:60]})", "save its text as .txt and add that")
    if response.headers.get("content-encoding", "identity").lower() not in {"identity", ""}:
        raise RefusedError(shown, "comes packed although it was asked for plainly", _SAVE)


def _body(response: httpx.Response, url: str, most: int, deadline: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_raw():
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise RefusedError(_shown(url), f"is larger than {most / 1024 / 1024:.0f} MB", _SAVE)
        if time.monotonic() > deadline:
            raise RefusedError(_shown(url), "did not come in time", f"try again later, or {_SAVE}")
    return b"".join(pieces)


def _reason(error: BaseException) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "may be anybody's page: its certificate is not trusted"
        cause = cause.__cause__ or cause.__context__
    import httpx  # noqa: PLC0415 -- see fetch

    if isinstance(error, httpx.ConnectError):
        return "nobody answers at this address"
    if isinstance(error, httpx.TransportError):
        return "broke off before the page was there"
    return f"could not be fetched ({type(error).__name__})"


def _shown(url: str) -> str:
    """An address for a message: without its query, which may hold what is secret."""
    return url.partition("?")[0][:120]
