using System.Security.Cryptography;
using QifuReports.App.Outcomes;
using QifuReports.Pdf.Revisions;
using QifuReports.Tests.Forging;

namespace QifuReports.Tests;

/// <summary>
/// Later saves of issued briefings, generated, each adding or changing one object of any type: none verifies but those of the closed list.
/// </summary>
public sealed class GeneratedUpdatesTests : IDisposable
{
    private const uint Seed = 20_231_116;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_two_thousand_later_saves_none_verifies_but_those_of_the_closed_list()
    {
        var (onTheList, others, whole) = (0, 0, 0);
        foreach (var (issued, count) in new[] { (Judge.FactSheet.Value, 1900), (Judge.Quarterly.Value, 100) })
        {
            var generator = new SaveGenerator(issued, Seed);
            for (var i = 0; i < count; i++)
            {
                var save = generator.Next();
                var what = $"{i}: {save.What}";
                (save.OnTheList ? ref onTheList : ref others)++;

                // What this refuses fails the verification; a part of both goes the whole way.
                var history = FileHistory.Read(save.File);
                history.IssuedLength.ShouldBe(issued.File.Length, what);
                (history.Refused.Count == 0).ShouldBe(save.OnTheList, $"{what}; told was: {string.Join('\n', history.Refused)}");
                if ((save.OnTheList ? onTheList % 3 : i % 50) > 0) continue;
                Verified(save.File).ShouldBe(save.OnTheList, what);
                whole++;
            }
        }
        onTheList.ShouldBeGreaterThan(100);
        others.ShouldBeGreaterThan(1700);
        whole.ShouldBeGreaterThan(75);
    }

    [ToolFact("pdftoppm")]
    public void What_renders_otherwise_does_not_verify()
    {
        var issued = Judge.FactSheet.Value;
        var generator = new SaveGenerator(issued, Seed + 1);
        var before = Rendered(issued.File);
        before.ShouldNotBeEmpty();
        var (otherwise, alike) = (0, 0);
        for (var i = 0; i < Sample; i++)
        {
            var save = generator.Next();
            var same = Rendered(save.File) == before;
            if (same) alike++;
            else otherwise++;
            Verified(save.File).ShouldBe(save.OnTheList, $"{i}: {save.What}");
            if (save.OnTheList) same.ShouldBeTrue($"{i}: {save.What}");
        }
        otherwise.ShouldBeGreaterThan(Sample / 10);
        alike.ShouldBeGreaterThan(Sample / 10);
    }

    /// <summary>Saves that are rendered; each takes two processes' time.</summary>
    private const int Sample = 30;

    private static bool Verified(byte[] file)
    {
        try
        {
            return Judge.Report(file).Verified;
        }
        catch (Trouble)
        {
            return false;
        }
    }

    // A hash of the pictures of its pages; empty where there are none.
    private string Rendered(byte[] file)
    {
        var folder = _folder.Combine(Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        ExternalTool.Run("pdftoppm", file, "-r", "40", "{}", Path.Combine(folder, "page"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pages = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        foreach (var page in pages) hash.AppendData(File.ReadAllBytes(page));
        Directory.Delete(folder, recursive: true);
        return pages.Count == 0 ? "" : Convert.ToHexString(hash.GetHashAndReset());
    }
}
