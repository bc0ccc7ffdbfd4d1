namespace QifuReports.Briefings.Proof;

/// <summary>
/// The proof of the text of a message before the message is sent. Figures, periods, dates and filings in the text are checked as on the
/// pages of a briefing. Text without a hidden reference is typed in the template, which must declare the numerals in that text.
/// </summary>
/// <param name="context">The context that the templates saw. The context has recorded the figures that the templates wrote.</param>
internal sealed class MailProof(BriefingContext context)
{
    private readonly NumberTrace _trace = new(context.Ledger, context.Book.Used, context.Report, context.Counts);
    private readonly Standing _standing = new(context.Calendar);

    /// <summary>Returns the text without its hidden references. Errors are added to the diagnostics.</summary>
    /// <param name="text">The text as the template wrote it.</param>
    /// <param name="template">The name of the template.</param>
    /// <param name="diagnostics">Receives the errors.</param>
    public string Words(string text, string template, List<Diagnostic> diagnostics)
    {
        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf(FigureMark.Start, at);
            words.Append(text, at, (start < 0 ? text.Length : start) - at);
            if (start < 0) break;
            var middle = text.IndexOf(FigureMark.Middle, start);
            var end = text.IndexOf(FigureMark.End, start);
            if (middle < 0 || end < middle) throw new InvalidOperationException("A figure mark in a mail does not close.");
            var said = text.AsSpan(middle + 1, end - middle - 1);
            var reference = text[(start + 1)..middle];
            if (_trace.Fault(said, reference, _standing) is var (code, why))
                diagnostics.Add(new Diagnostic(code, $"\"{said}\" ({Reference.FigureIn(reference)}): {why}.", new Place($"{template}.sbn"),
                    "Nothing was sent. This is a bug of the program: please report it."));
            else if (_trace.DirectionFault(reference, Tail(words), text.AsSpan(end + 1)) is var (other, because))
                diagnostics.Add(new Diagnostic(other, $"\"{said}\" ({Reference.FigureIn(reference)}): {because}.",
                    new Place($"{template}.sbn"), BriefingProof.DirectionHint));
            words.Append(said);
            at = end + 1;
        }
        return words.ToString();
    }

    // The end of the text so far, long enough for the one or two words before a figure.
    private static string Tail(StringBuilder words)
    {
        const int Most = 64;

        var start = Math.Max(0, words.Length - Most);
        return words.ToString(start, words.Length - start);
    }
}
