using System.Text;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// The proof of the words of a mail, before it is one: all that a template says of figures, periods, dates and filings is held against them as on the pages of a briefing.
/// What has no reference is the template's own text, whose numerals it declares.
/// </summary>
/// <param name="context">What the templates saw; it has noted the figures that they said.</param>
internal sealed class MailProof(BriefingContext context)
{
    private readonly NumberTrace trace = new(context.Ledger, context.Book.Used, context.Report, context.Counts);
    private readonly Standing standing = new(context.Calendar);

    /// <summary>The words without the marks of their references; what is wrong with them goes to the diagnostics.</summary>
    /// <param name="text">As the template gave it.</param>
    /// <param name="template">Its name.</param>
    /// <param name="diagnostics">Where to.</param>
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
            if (trace.Fault(said, reference, standing) is var (code, why))
                diagnostics.Add(new Diagnostic(code, $"\"{said}\" ({Reference.FigureIn(reference)}): {why}.", new Place($"{template}.sbn"), "Nothing was sent. This is a bug of the program: please report it."));
            else if (trace.DirectionFault(reference, Tail(words), text.AsSpan(end + 1)) is var (other, because))
                diagnostics.Add(new Diagnostic(other, $"\"{said}\" ({Reference.FigureIn(reference)}): {because}.", new Place($"{template}.sbn"), BriefingProof.DirectionHint));
            words.Append(said);
            at = end + 1;
        }
        return words.ToString();
    }

    // As much as a word or two before a figure can be.
    private static string Tail(StringBuilder words)
    {
        const int Most = 64;

        var start = Math.Max(0, words.Length - Most);
        return words.ToString(start, words.Length - start);
    }
}
