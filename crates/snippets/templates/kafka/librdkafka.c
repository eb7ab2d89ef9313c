#include <stdio.h>
{%- if sasl && environment %}
#include <stdlib.h>
{%- endif %}

#include <librdkafka/rdkafka.h>

int main(void) {
    const char *settings[][2] = {
        {"bootstrap.servers", {{ address }}},
{%- if sasl %}
        {"security.protocol", "SASL_SSL"},
        {"sasl.mechanism", {{ mechanism }}},
        {"sasl.username", {{ user }}},
        {"sasl.password", {{ password }}},
{%- else %}
        {"security.protocol", "SSL"},
        {"ssl.certificate.location", {{ certificate_file }}},
        {"ssl.key.location", {{ key_file }}},
{%- endif %}
{%- if project_ca %}
        {"ssl.ca.location", {{ ca_file }}},
{%- endif %}
    };
    char error[512];

    rd_kafka_conf_t *config = rd_kafka_conf_new();
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        if (rd_kafka_conf_set(config, settings[i][0], settings[i][1], error,
                              sizeof error) != RD_KAFKA_CONF_OK) {
            fprintf(stderr, "%s\n", error);
            rd_kafka_conf_destroy(config);
            return 1;
        }
    }
    rd_kafka_t *client = rd_kafka_new(RD_KAFKA_PRODUCER, config, error, sizeof error);
    if (client == NULL) {
        fprintf(stderr, "%s\n", error);
        rd_kafka_conf_destroy(config);
        return 1;
    }

    const struct rd_kafka_metadata *metadata;
    rd_kafka_resp_err_t result = rd_kafka_metadata(client, 1, NULL, &metadata, 10000);
    if (result == RD_KAFKA_RESP_ERR_NO_ERROR) {
        for (int i = 0; i < metadata->topic_cnt; i++) {
            puts(metadata->topics[i].topic);
        }
        rd_kafka_metadata_destroy(metadata);
    } else {
        fprintf(stderr, "%s\n", rd_kafka_err2str(result));
    }
    rd_kafka_destroy(client);
    return result == RD_KAFKA_RESP_ERR_NO_ERROR ? 0 : 1;
}
