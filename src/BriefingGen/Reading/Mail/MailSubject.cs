namespace BriefingGen.Reading.Mail;

/// <summary>What programs put before the subject of a message that is answered or passed on.</summary>
internal static class MailSubject
{
    private static readonly CueList Marks = CueList.Load("mail-subject-marks");

    /// <summary>Where the subject itself begins, behind all of <c>Re: Fwd: </c>.</summary>
    public static int Start(ReadOnlySpan<char> subject)
    {
        var start = 0;
        while (subject[start..].IndexOf(':') is > 0 and var colon && Marks.Contains(subject.Slice(start, colon).Trim()))
        {
            start += colon + 1;
            while (start < subject.Length && Blanks.IsBlank(subject[start]))
                start++;
        }

        return start;
    }
}
