"""Only public addresses are fetched from."""

from __future__ import annotations

import ipaddress

import pytest

from bot.errors import RefusedError
from bot.ingest.addresses import Address, checked, is_public, place, resolve


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::808:808"])
def test_public_addresses(address: str) -> None:
    """Addresses of the public internet are."""
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    """0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 192.168.1.1 192.0.2.1
    198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1
    64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1:: fc00::1 fd12::1 fe80::1 ff02::1 2001:db8::1""".split(),
)
def test_private_addresses(address: str) -> None:
    """Local, private, shared, reserved and group addresses are not, nor IPv6 addresses that hide one."""
    assert not is_public(ipaddress.ip_address(address))


def test_every_address_of_a_host_counts() -> None:
    """One private address among public ones refuses the host: a second look could get that one."""

    def resolver(host: str, port: int) -> list[Address]:
        assert (host, port) == ("two.example", 443)
        return [ipaddress.ip_address(each) for each in ("93.184.216.34", "10.0.0.1")]

    with pytest.raises(RefusedError, match=r"two\.example: is an address of a private or local network"):
        checked("two.example", 443, resolver, is_public)


def test_an_unknown_host_is_told() -> None:
    """A host that nobody knows is one line."""

    def resolver(_host: str, _port: int) -> list[Address]:
        raise OSError

    with pytest.raises(RefusedError, match=r"no\.example: this host is not known; check the address"):
        checked("no.example", 443, resolver, is_public)


@pytest.mark.parametrize("host", ["localhost", "127.1", "0x7f.1", "2130706433", "017700000001", "[::1]", "0"])
def test_no_spelling_of_this_machine_passes(host: str) -> None:
    """However this machine is written, the address that the system makes of it is checked."""
    name, port = place(f"http://{host}/")
    with pytest.raises(RefusedError, match=r"private or local|not known"):
        checked(name, port, resolve, is_public)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "gopher://x",
        "javascript:alert(1)",
        "example.org",
        "http://",
        "http://[x",
        "http://a:99999/",
        "https://" + "a" * 3000,
    ],
)
def test_only_the_web_is_fetched(url: str) -> None:
    """Other schemes and broken addresses are refused."""
    with pytest.raises(RefusedError, match="is no address of a web page"):
        place(url)


def test_no_password_in_an_address() -> None:
    """An address with a name or password is refused, and neither is repeated."""
    with pytest.raises(RefusedError, match="name or password") as caught:
        place("https://me:secret@example.org/")
    assert "secret" not in str(caught.value)
