using System.Buffers;
using System.Globalization;
using System.Text;

namespace BriefingGen.Benchmarks.Templating;

/// <summary>The same page written by hand, the best that a template can be compared with.</summary>
internal static class HandWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static void Write(PageModel page, IBufferWriter<byte> output)
    {
        output.Write("<!doctype html>\n<title>"u8);
        Escape(page.Title, output);
        output.Write("</title>\n<h1>"u8);
        Escape(page.Title, output);
        output.Write(", "u8);
        Date(page.Date, "dd MMM yyyy", output);
        output.Write("</h1>\n<main>\n"u8);
        for (var i = 0; i < page.Items.Length; i++)
            Write(page.Items[i], i == 0, output);
        output.Write("</main>\n<footer>"u8);
        page.Items.Length.TryFormat(output.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
        output.Write(" stories</footer>"u8);
    }

    private static void Write(PageItem item, bool isFirst, IBufferWriter<byte> output)
    {
        output.Write(isFirst ? "<article class=\"lead\">\n  <h2><a href=\""u8 : "<article>\n  <h2><a href=\""u8);
        Escape(item.Url, output);
        output.Write("\">"u8);
        Escape(item.Headline, output);
        output.Write("</a></h2>\n  <p class=\"meta\">"u8);
        Escape(item.Outlet, output);
        output.Write(", <time datetime=\""u8);
        Date(item.Published, "yyyy-MM-dd", output);
        output.Write("\">"u8);
        Date(item.Published, "dd MMM yyyy", output);
        output.Write("</time>"u8);
        if (item.IsUpdated)
            output.Write(" <b>updated</b>"u8);
        output.Write("</p>\n  <p>"u8);
        Escape(item.Summary, output);
        output.Write("</p>\n</article>\n"u8);
    }

    private static void Date(DateTime date, string format, IBufferWriter<byte> output)
    {
        date.TryFormat(output.GetSpan(32), out var written, format, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private static void Escape(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        while (true)
        {
            var next = text.IndexOfAny(Special);
            var plain = next < 0 ? text : text[..next];
            output.Advance(Encoding.UTF8.GetBytes(plain, output.GetSpan(plain.Length * 3)));
            if (next < 0)
                return;
            output.Write(text[next] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(next + 1)..];
        }
    }
}
