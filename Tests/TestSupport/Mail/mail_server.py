"""A mail server for tests: STARTTLS, SMTPS and AUTH by aiosmtpd, and every way to misbehave.

Usage: mail_server.py FOLDER [starttls|smtps|plain|nonsense|silent] [right|other-host|unknown-authority]

It writes its port to FOLDER/port, each message to FOLDER/<number>.eml, and ends when its standard input does. The
local part of a recipient says what happens to the letter: refuse, defer, hang, drop, and linger (kept at once,
acknowledged six seconds later) behave as they are called; a domain `later` defers the first attempt only.
"""

import asyncio
import os
import ssl
import subprocess
import sys
import threading

folder = sys.argv[1]
security = sys.argv[2] if len(sys.argv) > 2 else "starttls"
certificate = sys.argv[3] if len(sys.argv) > 3 else "right"


def openssl(*words):
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


def make_certificates():
    host = "mail.elsewhere.example" if certificate == "other-host" else "localhost"
    for name in ["ca", "stranger"]:
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                "-keyout", f"{name}.key", "-out", f"{name}.pem")
    signer = "stranger" if certificate == "unknown-authority" else "ca"
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", f"/CN={host}", "-keyout", "server.key",
            "-out", "server.csr")
    with open(f"{folder}/names", "w") as names:
        names.write(f"subjectAltName=DNS:{host}\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", f"{signer}.pem", "-CAkey", f"{signer}.key",
            "-CAcreateserial", "-days", "2", "-extfile", "names", "-out", "server.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(f"{folder}/server.pem", f"{folder}/server.key")
    return context


class Handler:
    def __init__(self):
        self.number = 0
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        local, _, domain = address.partition("@")
        if local == "refuse":
            return "550 5.1.1 there is no such person"
        if local == "defer" or domain == "later.example" and address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        local = envelope.rcpt_tos[0].partition("@")[0]
        if local == "hang":
            await asyncio.sleep(600)
        if local == "drop":
            server.transport.abort()
            return "421 gone"
        if local == "reject":
            return "554 5.6.0 not such a letter"
        self.number += 1
        with open(f"{folder}/{self.number}.part", "wb") as file:
            file.write(envelope.original_content)
        os.rename(f"{folder}/{self.number}.part", f"{folder}/{self.number}.eml")
        if local == "linger":
            await asyncio.sleep(6)
        return "250 2.0.0 kept"


def authenticator(server, session, envelope, mechanism, data):
    from aiosmtpd.smtp import AuthResult

    good = data.login == b"mingcha" and data.password == "correct horse 电".encode()
    return AuthResult(success=good, handled=False)


def announce(port):
    with open(f"{folder}/port.part", "w") as file:
        file.write(str(port))
    os.rename(f"{folder}/port.part", f"{folder}/port")


async def misbehave(reader, writer):
    if security == "nonsense":
        writer.write(b"HTTP/1.1 418 I'm a teapot\r\n\r\n\x00\xff\xfe<html>\r\n" * 50)
        await writer.drain()
        await asyncio.sleep(5)
        writer.close()
    else:
        await asyncio.sleep(600)


async def serve():
    from aiosmtpd.smtp import SMTP

    loop = asyncio.get_running_loop()
    if security in ("nonsense", "silent"):
        server = await asyncio.start_server(misbehave, "127.0.0.1", 0)
    else:
        context = make_certificates() if security != "plain" else None
        handler = Handler()
        options = {"enable_SMTPUTF8": False, "hostname": "test.example"}
        if security == "starttls":
            options.update(tls_context=context, require_starttls=True)
        if security != "plain":
            options.update(authenticator=authenticator, auth_required=True,
                           auth_require_tls=security == "starttls")
        server = await loop.create_server(
            lambda: SMTP(handler, loop=loop, **options), "127.0.0.1", 0,
            ssl=context if security == "smtps" else None)
    announce(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
asyncio.run(serve())
