using QifuReports.Ledger.Export;

namespace QifuReports.App.Issuing;

/// <summary>What a briefing was made of and by what: with the same program, on the same runtime, the same inputs give the same bytes. Knows no machine and no time.</summary>
public sealed record BuildRecord
{
    public required BriefingJob Job { get; init; }
    public required bool Draft { get; init; }

    /// <summary>As <see cref="BatchInputs.Program"/>.</summary>
    public required string Program { get; init; }

    /// <summary>The version of the .NET runtime: what it compresses and formats with shows in the bytes.</summary>
    public required string Runtime { get; init; }
    public required IReadOnlyList<BatchInput> Inputs { get; init; }

    /// <summary>The record as JSON. The same record gives the same bytes.</summary>
    public byte[] Bytes()
    {
        using var whole = new MemoryStream();
        var json = new JsonText(whole, indented: true);
        json.BeginObject();
        json.Text("briefing"u8, Job.Kind.Name);
        json.Text("period"u8, Job.Period.ToString());
        json.Flag("draft"u8, Draft);
        json.Text("program"u8, Program);
        json.Text("runtime"u8, Runtime);
        json.BeginObject("inputs"u8);
        foreach (var input in Inputs) json.Text(input.Name, input.Hash);
        json.EndObject().EndObject().End();
        return whole.ToArray();
    }
}
