module snippet

go 1.25.0

require (
{%- for package in packages %}
	{{ package.name }} v{{ package.version }}
{%- endfor %}
)
