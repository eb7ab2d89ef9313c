import asyncio
{%- if environment %}
import os
{%- endif %}
import ssl

import asyncpg


async def main() -> None:
    connection = await asyncpg.connect(
        host={{ host }},
        port={{ port }},
        user={{ user }},
        password={{ password }},
        database={{ database }},
        ssl=ssl.create_default_context(cafile={{ ca_file }}),
        timeout=10,
{%- if pooled %}
        # The next transaction may be on another connection to the server.
        statement_cache_size=0,
{%- else %}
        # An idle connection through Private Service Connect ends after 10 minutes.
        server_settings={"tcp_keepalives_idle": "300"},
{%- endif %}
    )
    try:
        print(await connection.fetchval("SELECT version()"))
    finally:
        await connection.close()


asyncio.run(main())
