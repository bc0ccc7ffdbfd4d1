using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// The sentences of a document, and their frames: a sentence in which every figure, name of a measure and period is replaced by a mark.
/// Tables, lists, notes and charts are no sentences.
/// </summary>
internal static partial class SentenceFrames
{
    private const string Mark = "#";

    /// <summary>The sentences in reading order.</summary>
    public static IReadOnlyList<string> Sentences(DocumentModel document) =>
        [.. Paragraphs(document.Blocks).SelectMany(p => Split(DocumentText.Words(p.Content).Replace('\u00A0', ' ')))];

    /// <summary>The frames, each with the sentences that are in it.</summary>
    public static IReadOnlyList<(string Frame, IReadOnlyList<string> Sentences)> Of(DocumentModel document, TaxonomyBook taxonomy)
    {
        List<string> names = [.. taxonomy.Concepts.SelectMany(c => (string[])[c.Name, c.ShortName]).Distinct()
            .OrderByDescending(n => n.Length)];
        var frames = new List<(string Frame, List<string> Sentences)>();
        foreach (var paragraph in Paragraphs(document.Blocks))
        {
            var (framed, said) = (Split(Framed(paragraph, names)), Split(DocumentText.Words(paragraph.Content)));
            for (var i = 0; i < framed.Count; i++)
            {
                var at = frames.FindIndex(f => f.Frame == framed[i]);
                if (at < 0) frames.Add((framed[i], [said.ElementAtOrDefault(i) ?? framed[i]]));
                else frames[at].Sentences.Add(said.ElementAtOrDefault(i) ?? framed[i]);
            }
        }
        return [.. frames.Select(f => (f.Frame, (IReadOnlyList<string>)f.Sentences))];
    }

    private static IEnumerable<Paragraph> Paragraphs(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case Paragraph paragraph: yield return paragraph; break;
                case Callout callout: foreach (var inner in Paragraphs(callout.Content)) yield return inner; break;
                case Beside beside: foreach (var inner in Paragraphs([.. beside.Main, .. beside.Side])) yield return inner; break;
            }
    }

    private static string Framed(Paragraph paragraph, List<string> names)
    {
        var text = new StringBuilder();
        foreach (var inline in paragraph.Content)
            text.Append(inline switch { TextRun { Reference: not null } => Mark, TextRun run => run.Text,
                LinkRun link => string.Concat(link.Content.Select(c => c.Text)), FootnoteMark => "", _ => " " });
        var words = text.Replace('\u00A0', ' ').ToString();
        foreach (var name in names) words = Regex.Replace(words, $@"\b{Regex.Escape(name)}(?!\w)", Mark, RegexOptions.IgnoreCase);
        return Marks().Replace(words, Mark);
    }

    // A full stop ends a sentence where a space and a capital, a mark or nothing follows.
    private static List<string> Split(string text) => [.. Ends().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0)];

    [GeneratedRegex(@"(?<=[.:?!])\s+(?=[A-Z#])")]
    private static partial Regex Ends();

    [GeneratedRegex(@"#(?:(?:,| and|, and)? ?#)*")]
    private static partial Regex Marks();
}
