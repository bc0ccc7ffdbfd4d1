using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using QifuReports.Ledger.Export;

namespace QifuReports.App.Issuing;

/// <summary>The waivers that a fact book up to a date carries.</summary>
internal static class CarriedWaivers
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Returns the file without the waivers that no check of the kept filings needs: without the other filings they would have lapsed. The
    /// file itself if all are needed, or if it has another form than the ledger reads.
    /// </summary>
    /// <param name="file">The file of the waivers.</param>
    /// <param name="needed">The indices of the waivers that explain a finding, in the order of the file.</param>
    public static DataText Of(DataText file, IReadOnlySet<int> needed)
    {
        if (JsonNode.Parse(file.Text) is not JsonObject root || root["waivers"] is not JsonArray waivers) return file;
        var kept = new JsonArray();
        for (var i = 0; i < waivers.Count; i++)
            if (needed.Contains(i)) kept.Add(waivers[i]!.DeepClone());
        if (kept.Count == waivers.Count) return file;
        root["waivers"] = kept;
        return file with { Text = root.ToJsonString(Layout) + "\n" };
    }
}
