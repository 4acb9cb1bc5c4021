"""Keys and tokens as a client of its own makes them: nothing here shares a line with the program."""

import base64
import hashlib
import json
import time


def token(key, ends_in=3000):
    """A JSON Web Token as the API wants it, signed with RS256."""
    numbers = integers(pkcs1(key))
    modulus, private = numbers[1], numbers[3]
    now = int(time.time())
    claims = {"sub": key["accessID"], "iat": now, "exp": now + ends_in, "aud": key["adminRestApiUrl"]}
    parts = [json.dumps(part, separators=(",", ":")).encode() for part in ({"typ": "JWT", "alg": "RS256"}, claims)]
    text = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in parts)
    signature = pow(_padded(text, modulus), private, modulus).to_bytes(_length(modulus))
    return (text + b"." + base64.urlsafe_b64encode(signature).rstrip(b"=")).decode()


def signed(text, key):
    """Whether a JSON Web Token was signed with this key."""
    modulus, public = integers(pkcs1(key))[1:3]
    signed, _, signature = text.rpartition(".")
    return pow(int.from_bytes(base64url(signature)), public, modulus) == _padded(signed.encode(), modulus)


def _length(modulus):
    return (modulus.bit_length() + 7) // 8


def _padded(text, modulus):
    """The digest of a text as RS256 signs it."""
    ending = bytes.fromhex("3031300d060960864801650304020105000420") + hashlib.sha256(text).digest()
    return int.from_bytes(b"\0\1" + b"\xff" * (_length(modulus) - 3 - len(ending)) + b"\0" + ending)


def pkcs1(key):
    """The private key of a .key file as bytes (DER)."""
    return base64.b64decode("".join(key["accessKey"].split("-----")[2].split()))


def rsa_jwk(key, key_id):
    """The same key as a private JWK, with everything that one has."""
    names = ("n", "e", "d", "p", "q", "dp", "dq", "qi")
    numbers = zip(names, integers(pkcs1(key))[1:], strict=True)
    return {"kty": "RSA", "kid": key_id, "alg": "RS256", "use": "sig"} | {
        name: base64.urlsafe_b64encode(number.to_bytes(_length(number))).rstrip(b"=").decode()
        for name, number in numbers
    }


def integers(der):
    """The numbers of a DER sequence of numbers."""

    def length(at):
        size = der[at] & 0x7F if der[at] & 0x80 else 0
        return (int.from_bytes(der[at + 1 : at + 1 + size]) if size else der[at]), at + 1 + size

    _, at = length(1)
    numbers = []
    while at < len(der):
        size, at = length(at + 1)
        numbers.append(int.from_bytes(der[at : at + size]))
        at += size
    return numbers


def base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
