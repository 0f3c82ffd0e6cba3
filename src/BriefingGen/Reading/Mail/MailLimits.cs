namespace BriefingGen.Reading.Mail;

/// <summary>Looks over an e-mail before it is parsed: the parser's work grows with the square of a header's length, and every part costs much.</summary>
internal static class MailLimits
{
    // The longest headers of real messages, signatures of servers and lists of addressees, have some thousand bytes.
    private const int LongestHeader = 64 << 10;

    private const int MostParts = 5000;

    /// <summary>Why the message is not parsed, in words; null where it is.</summary>
    public static string? WhyNot(ReadOnlySpan<byte> message)
    {
        var (isHeader, header, parts) = (true, 0, 0);
        while (!message.IsEmpty)
        {
            var end = message.IndexOf((byte)'\n');
            var line = end < 0 ? message : message[..(end + 1)];
            message = message[line.Length..];
            var first = line[0];
            if (line.StartsWith("--"u8))
            {
                (isHeader, header) = (true, 0);
                parts++;
            }
            else if (first is (byte)'\n' or (byte)'\r')
            {
                isHeader = false;
            }
            else if (isHeader)
            {
                header = first is (byte)' ' or (byte)'\t' ? header + line.Length : line.Length;
            }

            if (isHeader && header > LongestHeader)
                return $"a header is longer than {LongestHeader} bytes";
            if (parts > MostParts)
                return $"it has more than {MostParts} parts";
        }

        return null;
    }
}
