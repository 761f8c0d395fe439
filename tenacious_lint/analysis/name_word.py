"""Words that are written with a capital and name neither a person nor a company a mail could leak."""

from __future__ import annotations

_TIMES = """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 h1 h2 fy today tomorrow yesterday
    spring summer autumn winter christmas easter thanksgiving ramadan diwali hanukkah black cyber new year eve
"""
_PLACES = """
    europe european asia asian africa african america american americas latam emea apac dach nordics nordic benelux uk us usa eu
    uae germany german france french spain spanish italy italian portugal portuguese poland polish netherlands dutch belgium
    belgian sweden swedish norway norwegian denmark danish finland finnish ireland irish switzerland swiss austria austrian kenya
    kenyan nigeria nigerian ethiopia ethiopian ghana egypt israel israeli india indian china chinese japan japanese korea korean
    singapore australia australian canada canadian mexico mexican brazil brazilian argentina chile colombia turkey ukraine
    ukrainian romania serbia britain british england english scotland wales london manchester dublin berlin munich hamburg
    frankfurt cologne vienna zurich geneva paris lyon madrid barcelona lisbon porto milan rome amsterdam rotterdam brussels
    antwerp stockholm oslo copenhagen helsinki warsaw krakow prague budapest bucharest belgrade sofia athens istanbul tallinn riga
    vilnius kyiv tel aviv dubai nairobi lagos accra cairo addis ababa cape town johannesburg mumbai delhi bangalore bengaluru
    hyderabad tokyo osaka seoul sydney melbourne toronto montreal vancouver boston york chicago austin seattle denver atlanta
    miami dallas houston san francisco los angeles diego jose california texas florida washington silicon valley bay area atlantic
    pacific eastern western northern southern north south east west central
"""
_TECHNOLOGIES = """
    python go golang java kotlin scala rust ruby rails php perl elixir erlang clojure haskell swift typescript javascript node
    nodejs react reactjs angular vue svelte next nextjs nuxt django flask fastapi laravel symfony spring boot hibernate dotnet c
    c++ c# f# .net postgres postgresql mysql mariadb redis cassandra dynamodb sqlite db2 cockroachdb clickhouse bigquery redshift
    spark hadoop hive flink kafka rabbitmq pulsar nats kinesis airflow dagster prefect dbt fivetran airbyte looker tableau
    metabase power bi kubernetes k8s docker helm terraform ansible pulumi jenkins bitbucket circleci argo argocd istio linkerd
    envoy nginx aws azure gcp cloud ec2 s3 lambda ecs eks gke grafana prometheus sentry elasticsearch opensearch kibana temporal
    celery graphql grpc rest soap openapi protobuf avro parquet iceberg delta lake claude gpt chatgpt gemini llama mistral pytorch
    tensorflow keras sklearn pandas numpy ray mlflow sagemaker vertex bedrock langchain huggingface magento wordpress teams
    outlook gmail jira linux unix windows macos ios android flutter chrome firefox safari excel powerpoint crunchbase techcrunch
    hacker vault consul nomad supabase firebase segment launchdarkly opsgenie unity unreal webassembly wasm arm cuda
"""
_VENDORS = """
    google amazon microsoft apple meta snowflake databricks datadog cloudflare fastly salesforce hubspot sap netsuite workday
    servicenow zendesk intercom stripe twilio shopify slack zoom notion linear asana figma github gitlab mongodb elastic openai
    anthropic heroku vercel netlify splunk confluence greenhouse lever ashby dropbox docusign calendly amplitude mixpanel posthog
    pagerduty nvidia intel linkedin facebook twitter tiktok instagram youtube oracle gartner forrester reddit medium substack
    indeed glassdoor
"""
_TERMS = """
    hiring recruiting procurement office another other others somebody utc gmt cet cest est edt pst pdt ist bst hq hl7 fhir iata api-first
    cto ceo cfo coo cio cpo ciso cmo vp svp evp cxo head director manager lead leader leads leaders founder founders co-founder
    president chief officer engineer engineers engineering developer developers team teams product platform infrastructure data
    security design sales marketing finance legal operations people talent hr it qa sre devops devsecops mlops finops ai ml llm
    llms genai api apis sdk sdks saas paas iaas b2b b2c d2c ipo mvp poc rfp sow sla slas slo kpi okr okrs crm erp etl elt ci cd ui
    ux seo roi arr mrr gmv p&l gdpr hipaa soc iso pci dora nis2 psd2 ifrs gaap series seed pre-seed round research partner
    delivery account request question context follow-up resource re fwd ps pdf csv json xml yaml sql nosql html css http https tls
    ssl sso oauth saml jwt iam vpn gpu cpu ram scrum kanban agile fintech fintechs healthtech insurtech edtech proptech martech
    adtech startup startups scale-up scaleup smb smbs enterprise r&d m&a faq internet web java english i'm i we our my your you
    the a an and or but if in on at to for of with from by as its it's this that these those there here he she they his her their
    whatever whoever whichever wherever whenever however anyone anybody nobody everyone everybody someone
    who what when where why how which while since because after before so then also both all each every most many some few one two
    three four five six seven eight nine ten no not yes please thanks thank hi hello hey dear regards best cheers sincerely
    congratulations congrats happy sorry let let's would could can should shall will do does did is are was were has have had
    nobody everyone everybody anyone someone somebody nothing something last next first second once only even just recently
    currently perhaps maybe often today's still yet now later earlier until during under over between across about around company
    companies client clients customer customers prospect prospects competitor competitors peers peer board investors investor
    senior junior mid staff principal mr mrs ms dr prof sir madam ours us me him them
"""
NOT_NAMES = frozenset(f"{_TIMES} {_PLACES} {_TERMS}".split())
"""Words that make no name alone, in lower case."""
OPENERS = frozenset(f"{_TIMES} {_TERMS}".split())
"""Those that may stand before a name with a capital of their own: "Yesterday Orbit", "CTO Tom Reyes"."""
GATHERINGS = frozenset(
    "university college institute school academy summit conf conference con week meetup day days camp fest forum podcast".split()
)
"""Last words of what is no company: schools and events."""
TECHNOLOGIES = frozenset(_TECHNOLOGIES.split())
"""A name with one of these in it is a product, whoever makes it."""
VENDORS = frozenset(_VENDORS.split())
"""Companies whose name is that of their product too: who works with one may be using it."""
COMPANY_ENDINGS = frozenset(
    "inc ltd llc gmbh ag plc corp co labs lab software systems technologies technology health group holdings bank capital ventures partners"
    " insurance mutual retail cargo lending credit kredit kreditt finans"
    " finance invest mobility shipping logistik assurance forsikring trygd telecom rail claims"
    " logistics freight foods energy pay payments robotics analytics networks media studios solutions industries motors pharma bio".split()
)
"""Last words by which a name is known to be a company's."""

_NICKNAMES_TEXT = """
    michael mike mick mikey|robert rob bob bobby|william will bill billy liam|richard rick dick rich|elizabeth liz beth lizzie eliza betty
    |katherine catherine kathryn kate katie kathy cathy kat|margaret maggie meg peggy greta|james jim jimmy jamie|john jack johnny jon
    |thomas tom tommy|anthony tony|andrew andy drew|edward ed eddie ted ned|theodore ted theo teddy|charles charlie chuck|joseph joe joey
    |daniel dan danny|david dave davey|stephen steven steve|matthew matt|christopher chris kit|alexander alexandra alex sasha sandy xander
    |alejandro alex|benjamin ben benny|samuel samantha sam sammy|nicholas nick nico nikolas|jonathan jon jonny|patrick patricia pat paddy
    |patricia tricia trish|rebecca becky becca|jennifer jen jenny|jessica jess|victoria vicky tori|deborah debbie deb|susan sue suzanne
    |kimberly kim|gregory greg|jeffrey geoffrey jeff geoff|timothy tim|kenneth ken kenny|lawrence larry laurie|ronald ron|donald don
    |raymond ray|gerald jerry gerry|francis francesca frank fran|frederick fred freddie|henry harry hank|albert al bert|alfred alfie fred
    |walter walt|peter pete|philip phil|vincent vince|zachary zach zack|nathaniel nathan nate|joshua josh|jacob jake|maximilian max
    |maxine max|eleanor ellie nell nora|isabella bella izzy|abigail abby|natalie nat|dimitri dmitry dima mitya|aleksandr sasha
    |vladimir vlad vova|mikhail misha|francisco paco pancho|jose pepe|guadalupe lupe|ignacio nacho|johannes hannes jan|sebastian seb bastian
    |friedrich fritz|heinrich heinz|antonia toni|antonio toni tony|giuseppe beppe|ekaterina katya|mohammed muhammad mohamed mo
"""
NICKNAMES = tuple(frozenset(group.split()) for group in _NICKNAMES_TEXT.split("|"))
"""First names that are one person's."""
