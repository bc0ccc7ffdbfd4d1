using QifuReports.App.Record;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.App.Verifying;

/// <summary>The contents of a file to be verified.</summary>
/// <param name="Document">The PDF document.</param>
/// <param name="Texts">The text of each page.</param>
/// <param name="Carried">The contents of the attached files that every briefing has, by file name.</param>
/// <param name="Others">A line for each other attached file, which no briefing should have.</param>
internal sealed record ReadBriefing(PdfDocument Document, List<string> Texts, Dictionary<string, ReadOnlyMemory<byte>> Carried,
    IReadOnlyList<string> Others)
{
    /// <summary>The largest size of an attached file, in bytes.</summary>
    private const int MostBytes = 4 << 20;

    /// <summary>The largest number of characters of text on all pages together.</summary>
    private const int MostCharacters = 8 << 20;

    private static readonly string[] Needed = [BriefingFiles.Facts, BriefingFiles.Checks, BriefingFiles.Build, BriefingFiles.Figures];

    /// <summary>Reads a file. Throws <see cref="Trouble"/> if the file is not a briefing.</summary>
    public static ReadBriefing Of(string name, ReadOnlyMemory<byte> file)
    {
        var document = PdfDocument.Open(file);
        var others = new List<string>();
        return new ReadBriefing(document, TextsOf(document), CarriedBy(name, EmbeddedFiles.Read(document), others), others);
    }

    private static List<string> TextsOf(PdfDocument document)
    {
        var reader = new PageTextReader(document);
        var texts = new List<string>(document.PageCount);
        var length = 0;
        for (var i = 0; i < document.PageCount; i++)
        {
            var text = reader.Read(i).Characters;
            length += text.Length;
            if (length > MostCharacters) throw new PdfReadException(ReadingCodes.TooMuch, "The file has more text than any briefing.");
            texts.Add(text.ToString());
        }
        return texts;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> CarriedBy(string name, IReadOnlyList<EmbeddedFile> files, List<string> others)
    {
        var carried = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!Needed.Contains(file.Name))
            {
                others.Add(
                    $"a file is attached that no briefing carries: " +
                        $"{new string([.. file.Name.Take(80).Select(c => char.IsControl(c) ? '?' : c)])}");
                continue;
            }
            if (file.Content.Length > MostBytes)
                throw new Trouble(ExitCode.BadInput, $"{name}: {file.Name} inside it is longer than that of any briefing.");
            if (!carried.TryAdd(file.Name, file.Content)) throw new Trouble(ExitCode.BadInput, $"{name}: it carries {file.Name} twice.");
        }
        foreach (var needed in Needed)
            if (!carried.ContainsKey(needed))
                throw new Trouble(ExitCode.BadInput, $"{name} is no briefing of this program: it carries no {needed}.");
        return carried;
    }
}
