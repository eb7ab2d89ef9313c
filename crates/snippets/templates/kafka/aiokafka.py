import asyncio
{%- if sasl && environment %}
import os
{%- endif %}
import ssl

from aiokafka.admin import AIOKafkaAdminClient


async def main() -> None:
{%- if project_ca %}
    context = ssl.create_default_context(cafile={{ ca_file }})
{%- else %}
    context = ssl.create_default_context()
{%- endif %}
{%- if certificate %}
    context.load_cert_chain({{ certificate_file }}, {{ key_file }})
{%- endif %}
    admin = AIOKafkaAdminClient(
        bootstrap_servers={{ address }},
{%- if sasl %}
        security_protocol="SASL_SSL",
        sasl_mechanism={{ mechanism }},
        sasl_plain_username={{ user }},
        sasl_plain_password={{ password }},
{%- else %}
        security_protocol="SSL",
{%- endif %}
        ssl_context=context,
    )
    await admin.start()
    try:
        for topic in sorted(await admin.list_topics()):
            print(topic)
    finally:
        await admin.close()


asyncio.run(main())
