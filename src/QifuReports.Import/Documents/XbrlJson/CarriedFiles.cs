using System.Text.Json;
using QifuReports.Import.Documents.Cells;
using QifuReports.Ledger.Export;

namespace QifuReports.Import.Documents.XbrlJson;

/// <summary>
/// Reads the data files that an xBRL-JSON report carries. A file must have the name of a file in a data folder, so that no file can be
/// written to another place.
/// </summary>
internal static partial class CarriedFiles
{
    /// <summary>The name of the extension property that holds the data files, as this program writes it.</summary>
    public const string Property = "source:files";

    private const string Space = "urn:qifu-reports:source";
    private const int MostFiles = 2_000;

    /// <summary>Returns the files in order, empty if the report carries none; or a message that says what is wrong with them.</summary>
    public static (IReadOnlyList<DataText> Files, string Wrong) Of(JsonElement report, IReadOnlyDictionary<string, string> namespaces)
    {
        var files = new List<DataText>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in report.EnumerateObject())
        {
            if (!IsFiles(member.Name, namespaces)) continue;
            if (member.Value.ValueKind != JsonValueKind.Object)
                return ([], "The files that it carries are no object of texts by their names.");
            foreach (var file in member.Value.EnumerateObject())
            {
                if (!Name().IsMatch(file.Name))
                    return ([], $"It carries a file \"{VisibleText.Of(file.Name)}\", which is none of a data folder.");
                if (!names.Add(file.Name)) return ([], $"It carries \"{file.Name}\" twice.");
                if (file.Value.ValueKind != JsonValueKind.String) return ([], $"The file \"{file.Name}\" that it carries is no text.");
                if (files.Count == MostFiles) return ([], FormattableString.Invariant($"It carries more than {MostFiles} files."));
                files.Add(new DataText(file.Name, file.Value.GetString()!));
            }
        }
        return (files, "");
    }

    private static bool IsFiles(string name, IReadOnlyDictionary<string, string> namespaces) =>
        name.EndsWith(":files", StringComparison.Ordinal) && namespaces.TryGetValue(name[..^":files".Length], out var space)
            && space == Space;

    // A file name must have no path separator, leading dot or colon, since these have a special meaning in file systems.
    [GeneratedRegex(@"\A(?:(?:issuer|taxonomy|waivers)\.json|filings/[\p{L}\p{N}_][\p{L}\p{N}_ ().,&+-]{0,150}\.json)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
