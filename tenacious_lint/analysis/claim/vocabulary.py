"""Word classes that several claims share, as expressions for normalised text."""

from __future__ import annotations

PEOPLE = (
    r"(?:people|colleagues|co-?workers|teammates|staff|employees|engineers|developers|programmers|workers|specialists|hands"
    r"|heads|folks|souls|staffers|team ?members|members of staff)"
)
"""Those who work somewhere; only where there are several."""
GROUP = (
    r"(?:team|teams|organi[sz]ation|org|workforce|headcount|payroll|department|departments|group|ranks|crew|business|company"
    r"|engineering|squads?|roster)"
)
"""Those who work somewhere, taken together."""
DETAIL = r"(?:[\w%.,'&/-]+\s)"
"""A word that may stand between a verb and its object."""
ENGINEERING = (
    r"(?:engineering|technology|tech|the technical side|the tech side|development|software|r&d|the platform|platform|the engineers)"
)
"""What a technical leader leads."""
BUILDS = (
    r"(?:stack|codebase|code base|monolith|services?|pipelines?|platform|backend|back end|back-end|frontend|front end|apps?"
    r"|applications?|clusters?|warehouse|estate|environment|deployments?|infrastructure|set-?up|workloads?|lake|databases?"
    r"|core|system|systems|schema|layer|jobs|queries|data model)"
)
"""What is built with a technology."""
TRANSITION = (
    r"(?:migration|move|switch|shift|upgrade|transition|rewrite|port|cut-?over|rollout|roll-out|adoption|exit|replacement"
    r"|conversion|rebuild|modernisation|modernization)"
)
"""A change from one technology to another."""
TECHNOLOGIES = (
    "airflow|android|angular|ansible|asp\\.net|aws|azure|bigquery|bitbucket|c\\+\\+|c#|cassandra|celery|clickhouse|cloudflare"
    "|cockroachdb|cobol|couchbase|dagster|databricks|datadog|dbt|delphi|django|docker|dynamodb|elasticsearch"
    "|elixir|erlang|fastapi|firebase|fivetran|flask|flink|flutter|gcp|github actions|gitlab|golang|google cloud|grafana"
    "|graphql|grpc|hadoop|haskell|heroku|iceberg|istio|java|jenkins|julia|k8s|kafka|keycloak|kinesis|kotlin|kubernetes"
    "|langchain|laravel|looker|magento|mariadb|matlab|memcached|mongodb|mulesoft|mysql|neo4j|nestjs|next\\.js|nextjs"
    "|node\\.js|node|nodejs|nomad|objective-c|openai|opensearch|openshift|oracle|perl|phoenix|php|pinecone|postgres"
    "|postgresql"
    "|power bi|prefect|prometheus|pulsar|pulumi|python|pytorch|rabbitmq|rails|react native|react|redis|redshift|ruby on rails"
    "|ruby|rust|sagemaker|salesforce|sap|scala|scylladb|segment|snowflake|solr|spark|splunk|spring boot|spring|sql server"
    "|supabase|svelte|swift|symfony|tableau|temporal|tensorflow|terraform|typescript|vault|vertex ai|vue|weaviate|webflow|wordpress|go"
)
"""Names of languages, stores, frameworks and clouds that stand in mail about engineering; those of the brief are added to them."""
