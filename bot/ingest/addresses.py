"""Which addresses the bot may fetch from: public ones, checked where the connection goes and not by name."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

from bot.errors import RefusedError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
#: Tells the addresses of a host and port; may raise OSError.
Resolver = Callable[[str, int], list[Address]]

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000
#: IPv6 addresses that lead to the IPv4 address in their last four bytes.
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_PUBLIC_ONLY = "the bot fetches only from the public internet; save the page and add the file"


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet, and hides none that is not."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _TRANSLATED:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF))
        if not all(is_public(each) for each in inner if each is not None):
            return False
        if address in _TRANSLATED:
            return True
    barred = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_private
    return address.is_global and not barred and not address.is_loopback and not address.is_link_local


def resolve(host: str, port: int) -> list[Address]:
    """The addresses of a host as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))


def place(url: str) -> tuple[str, int]:
    """The host and port of an address on the web.

    Raises:
        RefusedError: it is not http or https, holds a password, or is no address at all.
    """
    shown = url[:80]
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        parts, port = urlsplit(""), 0
    if parts.scheme not in _PORTS or not parts.hostname or len(url) > _LONGEST:
        raise RefusedError(shown, "is no address of a web page", "write it as https://…, or add a file")
    if parts.username is not None or parts.password is not None:
        raise RefusedError(parts.hostname, "a name or password stands in the address", "write it without")
    return parts.hostname, port


def checked(host: str, port: int, resolver: Resolver, allowed: Callable[[Address], bool]) -> Address:
    """The address to connect to; every address of the host must be allowed, so that no second look leads elsewhere.

    Raises:
        RefusedError: the host is not known, or one of its addresses is not allowed.
    """
    try:
        found = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise RefusedError(host, "this host is not known", "check the address") from error
    if not found or not all(allowed(address) for address in found):
        raise RefusedError(host, "is an address of a private or local network", _PUBLIC_ONLY)
    return found[0]
