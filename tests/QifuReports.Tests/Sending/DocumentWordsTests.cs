using System.Security.Cryptography;
using System.Text;
using QifuReports.App.Inputs;
using QifuReports.App.Kinds;
using QifuReports.App.Sending;

namespace QifuReports.Tests.Sending;

/// <summary>What a briefing says, told by a hash of its characters; and the name under which it is attached.</summary>
public sealed class DocumentWordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_characters_of_the_pages_count_without_spaces_and_without_the_furniture()
    {
        var words = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes("Revenueroseby5%.Nothingelse.")));

        DocumentWords.HashOf(SmallPdf.Of("", ["Revenue rose by 5%.", "Nothing else."])).ShouldBe(words);
        DocumentWords.HashOf(SmallPdf.Of("A running head", ["Revenue rose by", "5%. Nothing else."])).ShouldBe(words);
        DocumentWords.HashOf(SmallPdf.Of("", ["Revenue rose by 6%.", "Nothing else."])).ShouldNotBe(words);
        DocumentWords.HashOf("no document"u8.ToArray()).ShouldBeEmpty();
    }

    [Fact]
    public void All_pages_count_each_once()
    {
        var pages = Enumerable.Range(0, 120).Select(i => FormattableString.Invariant($"Line {i}.")).ToArray();

        DocumentWords.HashOf(SmallPdf.Of("", pages))
            .ShouldBe(Convert.ToHexStringLower(
                SHA256.HashData(Encoding.Unicode.GetBytes(string.Concat(pages).Replace(" ", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public void A_briefing_that_lies_there_is_attached_under_the_name_of_its_issuer()
    {
        var data = Path.Combine(_folder.Path, "data");
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.PathOf("tests", "Torvalin"), "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(RepositoryRoot.PathOf("tests", "Torvalin"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file)
                .Replace("\"shortName\": \"Torvalin\"", "\"shortName\": \"B\u00fchl & Co. (2)\"", StringComparison.Ordinal));
        }
        var settings = Torvalin.Settings with { DataFolders = [data], OutputFolder = _folder.Combine("output") };
        var book = LedgerData.Read(settings);
        ReleaseDocument.Existing(settings, book, Torvalin.Quarter, "factsheet").ShouldBeNull();
        Directory.CreateDirectory(_folder.Combine("output", "2025Q3"));
        var bytes = SmallPdf.Of("", ["Words."]);
        File.WriteAllBytes(_folder.Combine("output", "2025Q3", "fact-sheet.pdf"), bytes);

        var document = ReleaseDocument.Existing(settings, book, Torvalin.Quarter, "factsheet").ShouldNotBeNull();

        (document.File.FileName, document.File.MediaType, document.Title, document.Filing.Id).ShouldBe(
            ("B\u00fchl-Co-2-2025Q3-fact-sheet.pdf", "application/pdf", "fact sheet", "interim-2025q3"));
        document.File.Content.ToArray().ShouldBe(bytes);
        (document.Stamp.Name, document.Stamp.Said, document.Made).ShouldBe(("factsheet", DocumentWords.HashOf(bytes), null));
        ReleaseDocument.Existing(settings, book, Torvalin.Quarter, "quarterly").ShouldBeNull();
        ReleaseDocument.Existing(settings, book, Torvalin.Quarter, "nothing").ShouldBeNull();
        BriefingKind.Find("factsheet")!.FileName.ShouldBe("fact-sheet.pdf");
    }
}
