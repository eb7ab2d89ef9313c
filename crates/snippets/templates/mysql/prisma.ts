import { readFileSync } from "node:fs";
import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { PrismaClient } from "./generated/prisma/client.ts";

const adapter = new PrismaMariaDb({
  host: {{ host }},
  port: {{ port }},
  user: {{ user }},
  password: {{ password }},
  database: {{ database }},
  ssl: {
    ca: readFileSync({{ ca_file }}, "utf8"),
    rejectUnauthorized: true,
  },
  connectTimeout: 10_000,
  // An idle connection through Private Service Connect ends after 10 minutes.
  keepAliveDelay: 300_000,
});
const prisma = new PrismaClient({ adapter });

try {
  const [row] = await prisma.$queryRaw<{ version: string }[]>`SELECT VERSION() AS version`;
  console.log(row?.version);
} finally {
  await prisma.$disconnect();
}
