plugins {
    application
    kotlin("jvm") version "2.4.21"
}

repositories { mavenCentral() }

dependencies {
{%- for package in packages %}
    implementation({{ package.name }} + ":" + {{ package.version }})
{%- endfor %}
}

sourceSets { main { kotlin { srcDir(".") } } }

application { mainClass = "MainKt" }
