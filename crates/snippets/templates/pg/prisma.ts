import { readFileSync } from "node:fs";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/prisma/client.ts";

const adapter = new PrismaPg({
  host: {{ host }},
  port: {{ port }},
  user: {{ user }},
  password: {{ password }},
  database: {{ database }},
  ssl: {
    ca: readFileSync({{ ca_file }}, "utf8"),
    rejectUnauthorized: true,
  },
  connectionTimeoutMillis: 10_000,
  // An idle connection through Private Service Connect ends after 10 minutes.
  keepAlive: true,
  keepAliveInitialDelayMillis: 300_000,
});
const prisma = new PrismaClient({ adapter });

try {
  const [row] = await prisma.$queryRaw<{ version: string }[]>`SELECT version()`;
  console.log(row?.version);
} finally {
  await prisma.$disconnect();
}
