import { SchemaRegistryClient } from "@confluentinc/schemaregistry";

const registry = new SchemaRegistryClient({
  baseURLs: [{{ self.https_url("") }}],
  basicAuthCredentials: {
    credentialsSource: "USER_INFO",
    userInfo: {{ self.basic_credentials() }},
  },
  createAxiosDefaults: { timeout: 10_000 },
});

const subjects = await registry.getAllSubjects();
for (const subject of subjects.sort()) {
  console.log(subject);
}
