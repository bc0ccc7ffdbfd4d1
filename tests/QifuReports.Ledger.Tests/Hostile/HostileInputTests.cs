using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Hostile;

/// <summary>
/// Broken data is refused with its place, or read and then caught by the checks; it never ends in an exception, and never passes.
/// </summary>
public sealed class HostileInputTests
{
    private const int Fewest = 500;

    [Fact]
    public void Broken_data_is_refused_or_caught()
    {
        var inputs = BrokenInputs.All().ToArray();
        inputs.Length.ShouldBeGreaterThanOrEqualTo(Fewest);
        var wrong = new ConcurrentBag<string>();
        using var folders = new ThreadLocal<string>(CopyOfTheData, trackAllValues: true);
        try
        {
            Parallel.ForEach(inputs, input =>
            {
                var complaint = Complaint(input, folders.Value!);
                if (complaint.Length > 0) wrong.Add($"{input}: {complaint}");
            });
        }
        finally
        {
            foreach (var folder in folders.Values) Directory.Delete(folder, recursive: true);
        }
        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();

        var text = new StringBuilder();
        foreach (var kind in inputs.GroupBy(i => i.Kind)) text.Append(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()}\n");
        text.Append(CultureInfo.InvariantCulture, $"together: {inputs.Length}\n").ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    /// <summary>A byte order mark is no damage: editors put one there.</summary>
    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        var folder = CopyOfTheData();
        try
        {
            foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories))
                File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(file)]);
            var result = LedgerReader.Read(folder);
            result.Diagnostics.ShouldBeEmpty();
            CheckRunner.Run(result.Book!).Findings.Count.ShouldBe(CheckRunner.Run(DataFolder.Book).Findings.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What is wrong with how an input is met; empty for nothing.</summary>
    private static string Complaint(BrokenInput input, string folder)
    {
        var path = Path.Combine(folder, input.File);
        var whole = File.ReadAllBytes(path);
        try
        {
            if (input.Bytes is null) File.Delete(path);
            else File.WriteAllBytes(path, input.Bytes);
            var result = LedgerReader.Read(folder);
            if (result.Book is null)
            {
                if (result.Diagnostics.Count == 0) return "refused without a word";
                return result.Diagnostics.All(d => d.Place.File.Length > 0 && d.Message.Length > 0 && d.Code.Length > 0) ? ""
                    : "refused without a place";
            }
            if (!CheckRunner.Run(result.Book).Passed) return "";
            return "passed";
        }
#pragma warning disable CA1031 // Any exception is what the test is about.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }
        finally
        {
            File.WriteAllBytes(path, whole);
        }
    }

    private static string CopyOfTheData()
    {
        var folder = Directory.CreateTempSubdirectory("qifu-hostile-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "filings"));
        foreach (var file in Directory.GetFiles(DataFolder.Path, "*.json")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        foreach (var file in Directory.GetFiles(Path.Combine(DataFolder.Path, "filings"), "*.json"))
            File.Copy(file, Path.Combine(folder, "filings", Path.GetFileName(file)));
        return folder;
    }
}
