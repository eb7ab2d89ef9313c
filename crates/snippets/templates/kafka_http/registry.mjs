import { SchemaRegistryClient } from "@confluentinc/schemaregistry";

const registry = new SchemaRegistryClient({
  baseURLs: [{{ self.http_url("") }}],
  basicAuthCredentials: {
    credentialsSource: "USER_INFO",
    userInfo: {{ self.user_info() }},
  },
  createAxiosDefaults: { timeout: 10_000 },
});

const subjects = await registry.getAllSubjects();
for (const subject of subjects.sort()) {
  console.log(subject);
}
