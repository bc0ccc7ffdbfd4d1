using System.Globalization;
using QifuReports.App.Output;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Sending;

/// <summary>What came of a run, one line a person, and the exit code that says whether somebody has to look at it.</summary>
internal static class SendReport
{
    public static ExitCode Write(TextWriter output, SendPlan plan, DeliveryReport report)
    {
        var table = new TextTable(["Recipient", "State", "Reply"], [false, false, false]);
        foreach (var held in plan.Held) table.Add(held.Recipient.Address, Word(held.Step.State) + " before", Words(held.Step));
        foreach (var result in report.Results) table.Add(result.Delivery.To.Address, Word(result.State), result.Words);
        table.Write(output);
        if (report.WasStopped) return ExitCode.Cancelled;
        var open = plan.Held.Any(h => h.Step.State is DeliveryState.Refused or DeliveryState.Unknown or DeliveryState.Sending);
        return open || !report.AllAccepted ? ExitCode.Deliveries : ExitCode.Done;
    }

    /// <summary>When, and what the server said.</summary>
    public static string Words(LedgerEntry.Step step) => $"{Time(step.At)}: {(step.Words.Length > 0 ? step.Words : Word(step.State))}";

    /// <summary>To the second, in UTC.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A state as reports have it: what is planned and not with the server is due.</summary>
    public static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Planned => "due",
        DeliveryState.Accepted => "accepted",
        DeliveryState.Refused => "refused",
        DeliveryState.Sending => "being sent, or unknown",
        _ => "unknown",
    };
}
