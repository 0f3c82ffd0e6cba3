using BriefingGen.Templating;

namespace BriefingGen.Benchmarks.Templating;

/// <summary>The page in both template languages.</summary>
internal static class PageTemplates
{
    public static readonly TemplateFile[] Scriban =
    [
        new("page.sbn-html", "page.sbn-html", """
            {{ include 'head.sbn-html' title: title day: day }}
            <main>
            {{~ for item in items ~}}
            <article{{ if for.first }} class="lead"{{ end }}>
              <h2><a href="{{ item.url }}">{{ item.headline }}</a></h2>
              <p class="meta">{{ item.outlet }}, <time datetime="{{ item.published | date.to_string '%F' }}">{{ item.published }}</time>{{ if item.is_updated }} <b>updated</b>{{ end }}</p>
              <p>{{ item.summary }}</p>
            </article>
            {{~ end ~}}
            </main>
            {{ include 'foot.sbn-html' count: items.size }}
            """),
        new("head.sbn-html", "head.sbn-html", """
            <!doctype html>
            <title>{{ $.title }}</title>
            <h1>{{ $.title }}, {{ $.day }}</h1>
            """),
        new("foot.sbn-html", "foot.sbn-html", "<footer>{{ $.count }} stories</footer>"),
    ];

    public const string Handlebars = """
        {{> head}}

        <main>
        {{#each Items}}
        <article{{#if @first}} class="lead"{{/if}}>
          <h2><a href="{{Url}}">{{Headline}}</a></h2>
          <p class="meta">{{Outlet}}, <time datetime="{{iso Published}}">{{day Published}}</time>{{#if IsUpdated}} <b>updated</b>{{/if}}</p>
          <p>{{Summary}}</p>
        </article>
        {{/each}}
        </main>
        {{> foot}}
        """;

    public const string HandlebarsHead = """
        <!doctype html>
        <title>{{Title}}</title>
        <h1>{{Title}}, {{day Date}}</h1>
        """;

    public const string HandlebarsFoot = "<footer>{{Items.Length}} stories</footer>";
}
