"""A real SMTP server for the tests: keeps each message it takes as a file, and says its port on standard output.

usage: smtp_server.py FOLDER [CERTIFICATE.pem KEY.pem USER PASSWORD]
"""
import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = f"{self.count:04d}"
        (self.folder / (name + ".to")).write_text("\n".join(envelope.rcpt_tos), encoding="utf-8")
        (self.folder / (name + ".eml")).write_bytes(envelope.original_content)
        return f"250 2.0.0 kept as {name}"


async def main():
    folder = pathlib.Path(sys.argv[1])
    options = {"data_size_limit": 50_000_000, "ident": "test server"}
    if len(sys.argv) > 2:
        certificate, key, user, password = sys.argv[2:6]
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate, key)

        def check(server, session, envelope, mechanism, data):
            good = data.login == user.encode() and data.password == password.encode()
            return AuthResult(success=good, handled=False)

        options.update(tls_context=tls, require_starttls=True, authenticator=check, auth_required=True)
    keeper = Keeper(folder)
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(keeper, **options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # The test closes standard input when it is done; a test that died does so too.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
