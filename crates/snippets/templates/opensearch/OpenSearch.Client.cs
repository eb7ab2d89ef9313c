{%- if project_ca -%}
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
{% endif -%}
using OpenSearch.Client;

var settings = new ConnectionSettings(new Uri({{ self.https_url("") }}))
    .BasicAuthentication({{ user }}, {{ password }})
    .RequestTimeout(TimeSpan.FromSeconds(10))
{%- if project_ca %}
    .ServerCertificateValidationCallback(IsFromProjectCa)
{%- endif %}
    .ThrowExceptions();

var root = await new OpenSearchClient(settings).RootNodeInfoAsync();
Console.WriteLine(root.Version.Number);
{%- if project_ca %}

static bool IsFromProjectCa(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
{
    // The name has to match; the chain is built anew from the project's CA.
    if ((errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
    {
        return false;
    }
    using var server = new X509Certificate2(certificate);
    using var rebuilt = new X509Chain();
    rebuilt.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
    rebuilt.ChainPolicy.CustomTrustStore.ImportFromPemFile({{ ca_file }});
    rebuilt.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
    return rebuilt.Build(server);
}
{%- endif %}
