using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>A briefing whose file says something else than was set is not issued.</summary>
public sealed class IssueProofTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_digit_that_the_writer_gets_wrong_stops_the_briefing_and_leaves_the_earlier_file()
    {
        var path = Make(null);
        var good = File.ReadAllBytes(path);
        var tampered = new TamperedPdf(good);
        var digit = tampered.Digits[tampered.Digits.Count / 2];
        var bad = tampered.With(digit).ShouldNotBeNull();

        var trouble = Should.Throw<Trouble>(() => Make(bad));

        trouble.Code.ShouldBe(ExitCode.Bug);
        trouble.Message.ShouldContain("QP0001");
        trouble.Message.ShouldContain(FormattableString.Invariant($"Page {digit.Page + 1}: "));
        trouble.Message.ShouldContain("was set");
        trouble.Message.ShouldContain("\" (20");
        trouble.Message.ShouldContain("Nothing was issued. This is a bug of the program, or of the machine: please report it.");
        File.ReadAllBytes(path).ShouldBe(good);
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_that_the_disk_damages_is_not_issued()
    {
        var good = File.ReadAllBytes(Make(null));
        File.Delete(_folder.Combine("2023Q3", "quarterly-briefing.pdf"));
        var bad = good.ToArray();
        bad.AsSpan(bad.Length - 400, 100).Clear();

        var trouble = Should.Throw<Trouble>(() => Make(bad));

        trouble.Code.ShouldBe(ExitCode.Bug);
        trouble.Message.ShouldContain("QP0005");
        trouble.Message.ShouldContain("PR0002");
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [ToolFact("pdftotext")]
    public void Each_briefing_reads_as_pdftotext_reads_it()
    {
        foreach (var period in (Period[])[Period.Quarter(2023, 1), Period.Quarter(2023, 2), Period.Quarter(2023, 3),
            Period.Quarter(2024, 1)])
        {
            var file = File.ReadAllBytes(Make(null, period));
            var (code, output) = ExternalTool.Run("pdftotext", file, "-raw", "-enc", "UTF-8", "{}", "-");
            code.ShouldBe(0, output);
            var document = PdfDocument.Open(file);
            var reader = new PageTextReader(document);
            var pages = output.Split('\f');
            pages.Length.ShouldBe(document.PageCount + 1);
            for (var i = 0; i < document.PageCount; i++) Sorted(reader.Read(i).Characters.ToString()).ShouldBe(Sorted(pages[i]));
        }
    }

    // In which order pdftotext takes what stands side by side is its own affair; which characters there are is not.
    private static string Sorted(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());

    private string Make(byte[]? instead, Period? period = null)
    {
        var settings = SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [], null) with { OutputFolder = _folder.Path };
        var job = new BriefingJob(BriefingKind.Quarterly, period ?? Period.Quarter(2023, 3));
        return BriefingIssue.Make(new Workshop(settings, draft: false), job, static _ => { }, CancellationToken.None,
            instead is null ? null : new IssueOptions { Wrapping = (_, stream) => new Swapped(stream, instead) }).Path;
    }

    /// <summary>Writes, at each place, the bytes of another file.</summary>
    private sealed class Swapped(Stream inner, byte[] instead) : Stream
    {
        private int _position;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => _position;
        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(instead.AsSpan(_position, buffer.Length));
            _position += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
