using System.Text;
using QifuReports.App.Inputs;
using QifuReports.App.Kinds;
using QifuReports.App.Record;
using QifuReports.App.Sending;
using QifuReports.App.Settings;
using QifuReports.Delivery.Records;
using QifuReports.Ledger;
using QifuReports.Ledger.Hashing;
using QifuReports.Pdf.Attachments;

namespace QifuReports.Tests.Sending;

/// <summary>
/// Whose lines are that name no issuer: the one whose briefing they brought, or whose data alone has all of it; of nobody where that cannot
/// be told.
/// </summary>
public sealed class EarlierLinesTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2025, 10, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Own = RepositoryRoot.PathOf("tests", "Torvalin");
    private static readonly ReleaseDocument Sheet = Torvalin.Document(BriefingKind.FactSheet, 4, 5);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_brought_the_very_document_is_the_issuers_own_even_of_one_that_is_first()
    {
        Owner([Line("2025Q3", Sheet.Stamp)], isFirst: true).ShouldBe("torvalin");
        Owner([Line("2025Q3", Sheet.Stamp)], isFirst: false).ShouldBe("torvalin");

        Owner([Line("2025Q2", Sheet.Stamp)], isFirst: true).ShouldBeNull();
        Owner([Line("2025Q3", Sheet.Stamp with { Name = "quarterly" })], isFirst: true).ShouldBeNull();
        Owner([Line("2025Q3", DocumentStamp.Of("factsheet", [9]))], isFirst: true).ShouldBeNull();
    }

    [Fact]
    public void Where_there_are_none_or_they_have_an_owner_there_is_nobody_to_be_found()
    {
        Owner([]).ShouldBeNull();
        Owner([Line("2025Q3", Sheet.Stamp) with { Issuer = "torvalin" }]).ShouldBeNull();
        Owner([Line("2025Q3", Sheet.Stamp), Known("ostrel", ownsEarlier: true)]).ShouldBeNull();
    }

    /// <summary>Of one data folder they are its issuer's, unless that has sent since, or has no data for what was sent.</summary>
    [Fact]
    public void Of_one_data_folder_they_are_its_issuers_where_it_has_data_for_all()
    {
        var other = DocumentStamp.Of("factsheet", [9]);
        Owner([Line("2025Q2", other)]).ShouldBe("torvalin");
        Owner([Line("2025Q2", other), Line("2025Q1", DocumentStamp.Of("quarterly", [9]))]).ShouldBe("torvalin");
        Owner([Line("2025Q2", other), Known("ostrel")]).ShouldBe("torvalin");

        Owner([Line("2025Q2", other)], isFirst: true).ShouldBeNull();
        Owner([Line("2025Q2", other), Known("torvalin")]).ShouldBeNull();
        Owner([Line("2025Q2", other), Line("2031Q1", other)]).ShouldBeNull();
        Owner([Line("2025Q2", other), Line("some day", other)]).ShouldBeNull();
        Owner([Line("2025Q2", DocumentStamp.Of("leaflet", [9]))]).ShouldBeNull();
    }

    [Fact]
    public void Of_several_they_are_those_of_the_only_one_that_has_data_for_all()
    {
        var (twin, shorter) = (Copy("twin", "Torvalin Two"), Copy("shorter", "Torvalin Three", without: "2025q3"));
        var last = Line("2025Q3", DocumentStamp.Of("provisions", [9]));
        LedgerEntry[] all = [Line("2025Q3", DocumentStamp.Of("leaflet", [9]))];

        Owner([Line("2025Q3", DocumentStamp.Of("factsheet", [9])), last], data: [Own, shorter]).ShouldBeNull();
        Owner(all, data: [Own, twin]).ShouldBeNull();

        // What was sent of this release is that of none of the two, so that nobody can tell.
        Owner([Line("2025Q2", DocumentStamp.Of("factsheet", [9]))], data: [Own, twin]).ShouldBeNull();
        Owner([Line("2025Q3", DocumentStamp.Of("factsheet", [9]))], data: [Own, shorter]).ShouldBe("torvalin");
        Owner([Line("2025Q3", DocumentStamp.Of("factsheet", [9]))], data: [shorter, twin]).ShouldBe("torvalin-two");
        Owner([Line("2025Q3", DocumentStamp.Of("factsheet", [9])), Known("torvalin")], data: [Own, shorter]).ShouldBe("torvalin");
    }

    /// <summary>A briefing in the output folder that an earlier line brought tells by the data that it was made of whose it is.</summary>
    [Fact]
    public void A_briefing_that_lies_there_tells_whose_they_are()
    {
        var own = ContentHash.Of(System.IO.File.ReadAllBytes(Path.Combine(Own, "issuer.json")));
        var (mine, others) = (Carrying(own), Carrying(new string('0', 64)));
        var path = _folder.Combine("output", "2025Q2", "fact-sheet.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        AreOfAnother(others, Line("2025Q2", Stamp(others))).ShouldBeTrue();
        AreOfAnother(others, Line("some day", Stamp(others)), Line("2025Q2", Stamp(others) with { Name = "leaflet" }),
            Line("2025Q1", Stamp(others)), Line("2025Q2", Stamp(others))).ShouldBeTrue();

        AreOfAnother(mine, Line("2025Q2", Stamp(mine))).ShouldBeFalse();
        AreOfAnother(others, Line("2025Q2", Stamp(mine))).ShouldBeFalse();
        AreOfAnother(others, Line("2025Q1", Stamp(others))).ShouldBeFalse();
        AreOfAnother(others).ShouldBeFalse();
        AreOfAnother(others, Line("2025Q2", Stamp(others)), Known("ostrel", ownsEarlier: true)).ShouldBeFalse();
        AreOfAnother("no document"u8.ToArray(), Line("2025Q2", Stamp("no document"u8.ToArray()))).ShouldBeFalse();
        var plain = SmallPdf.Of("", ["Words."]);
        AreOfAnother(plain, Line("2025Q2", Stamp(plain))).ShouldBeFalse();
        var broken = SmallPdf.Of("", ["Words."], File(BriefingFiles.Build, "{}"));
        AreOfAnother(broken, Line("2025Q2", Stamp(broken))).ShouldBeFalse();
        var elsewhere = SmallPdf.Of("", ["Words."], File("other.json", "{}"),
            File(BriefingFiles.Build, Record("data/other.json", new string('0', 64))));
        AreOfAnother(elsewhere, Line("2025Q2", Stamp(elsewhere))).ShouldBeFalse();

        // Of several data folders that is found out otherwise.
        System.IO.File.WriteAllBytes(path, others);
        Lines(Settings([Own, Copy("twin", "Torvalin Two")]))
            .AreOfAnother(new DeliveryHistory([Line("2025Q2", Stamp(others))]), Torvalin.Quarter, CancellationToken.None).ShouldBeFalse();

        bool AreOfAnother(byte[] file, params LedgerEntry[] entries)
        {
            System.IO.File.WriteAllBytes(path, file);
            return Lines(Settings([Own])).AreOfAnother(new DeliveryHistory(entries), Torvalin.Quarter, CancellationToken.None);
        }
    }

    private static DocumentStamp Stamp(byte[] file) => DocumentStamp.Of("factsheet", file);

    private static byte[] Carrying(string issuer) =>
        SmallPdf.Of("", ["Words."], File(BriefingFiles.Facts, "{}"), File(BriefingFiles.Build, Record("data/issuer.json", issuer)));

    private static string Record(string name,
        string hash) => $$"""{ "briefing": "factsheet", "period": "2025Q2", "draft": false, "program": "p", "runtime": "r", "inputs": { "data/a.json": "1", "{{name}}": "{{hash}}" } }""";

    private static AttachedFile File(string name, string text) =>
        new(name, "application/json", FileRelation.Supplement, "A file.", Encoding.UTF8.GetBytes(text));

    private string? Owner(IReadOnlyList<LedgerEntry> entries, bool isFirst = false, string[]? data = null)
    {
        var settings = Settings(data ?? [Own]);
        var lines = Lines(data is null ? settings : IssuerFolder.Each(settings).First(s => s.DataFolder == data[0]));
        return lines.Owner(new DeliveryHistory(entries), Torvalin.Quarter, [Sheet], isFirst, CancellationToken.None);
    }

    private static EarlierLines Lines(ReportSettings settings)
    {
        var book = LedgerData.Read(settings);
        return new EarlierLines(settings, DeliveryLedger.Of(settings, book.Issuer), book);
    }

    private ReportSettings Settings(string[] data) =>
        Torvalin.Settings with { DataFolders = data, OutputFolder = _folder.Combine("output") };

    private static LedgerEntry.Step Line(string release, DocumentStamp document) =>
        new(Noon, release, [document], "a@example.org", DeliveryState.Accepted, "<m@x>", "250 ok");

    private static LedgerEntry.Introduction Known(string issuer, bool ownsEarlier = false) =>
        new(Noon, new IssuerIdentity(issuer, issuer, []), ownsEarlier) { Issuer = issuer };

    private string Copy(string name, string shortName, string without = "none")
    {
        var folder = _folder.Combine(name);
        foreach (var file in Directory.EnumerateFiles(Own, "*.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains(without, StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Own, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.WriteAllText(copy,
                System.IO.File.ReadAllText(file)
                    .Replace("\"shortName\": \"Torvalin\"", $"\"shortName\": \"{shortName}\"", StringComparison.Ordinal));
        }
        return folder;
    }
}
