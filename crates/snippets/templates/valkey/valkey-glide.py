import asyncio
{%- if environment %}
import os
{%- endif %}
{%- if tls && project_ca %}
from pathlib import Path
{%- endif %}

from glide import (
    AdvancedGlideClientConfiguration,
    GlideClient,
    GlideClientConfiguration,
    NodeAddress,
    ServerCredentials,
{%- if tls && project_ca %}
    TlsAdvancedConfiguration,
{%- endif %}
)


async def main() -> None:
{%- if tls && project_ca %}
    tls = TlsAdvancedConfiguration(root_pem_cacerts=Path({{ ca_file }}).read_bytes())
{%- endif %}
    client = await GlideClient.create(
        GlideClientConfiguration(
            [NodeAddress({{ host }}, {{ port }})],
{%- if tls %}
            use_tls=True,
{%- endif %}
            credentials=ServerCredentials(
                username={{ user }},
                password={{ password }},
            ),
            request_timeout=10_000,
            advanced_config=AdvancedGlideClientConfiguration(
                connection_timeout=10_000,
{%- if tls && project_ca %}
                tls_config=tls,
{%- endif %}
            ),
        )
    )
    try:
        print((await client.ping()).decode())
    finally:
        await client.close()


asyncio.run(main())
