import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "schema.prisma",
  datasource: {
    url: {{ self.pg_prisma_url() }},
  },
});
