using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Sending;

/// <summary>
/// Writes the result of a mailing, one line for each recipient. The exit code says whether a person has to look at the result.
/// </summary>
internal static class SendReport
{
    public static ExitCode Write(TextWriter output, Display display, SendPlan plan, DeliveryReport report)
    {
        var table = new TextTable([TextColumn.Words("Recipient", 20), TextColumn.Words("Briefings", 14),
            TextColumn.Words("State", 8) with { Ink = OfState }, TextColumn.Words("Reply", 20)]);
        foreach (var held in plan.Held)
            table.Add(held.Recipient.Address, held.Document.Name, Word(held.Step.State) + " before", Words(held.Step));
        foreach (var result in report.Results)
            table.Add(result.Delivery.To.Address, string.Join(", ", result.Delivery.Documents.Select(d => d.Name)), Word(result.State),
                result.Words);
        table.Write(output, display);
        if (report.WasStopped) return ExitCode.Cancelled;
        var open = plan.Held.Any(h => h.Step.State is DeliveryState.Refused or DeliveryState.Unknown or DeliveryState.Sending);
        return open || !report.AllAccepted ? ExitCode.Deliveries : ExitCode.Done;
    }

    /// <summary>
    /// Returns the number of messages in each state, such as <c>2 accepted</c>, <c>1 refused</c>, and the number of messages not sent
    /// because they were already handled in an earlier run.
    /// </summary>
    public static IReadOnlyList<string> Counts(SendPlan plan, DeliveryReport report)
    {
        var counts = new List<string>();
        foreach (var state in Enum.GetValues<DeliveryState>())
            if (report.Count(state) is > 0 and var count) counts.Add(FormattableString.Invariant($"{count} {Word(state)}"));
        if (counts.Count == 0) counts.Add("nothing was due");
        if (plan.Held.Count > 0) counts.Add(FormattableString.Invariant($"{plan.Held.Count} left out"));
        return counts;
    }

    /// <summary>Returns the colour of a state, given by its word.</summary>
    public static Ink OfState(string word)
    {
        if (word.StartsWith(Word(DeliveryState.Refused), StringComparison.Ordinal)) return Ink.Red;
        return word.StartsWith(Word(DeliveryState.Accepted), StringComparison.Ordinal) || word == "approved" ? Ink.Plain : Ink.Yellow;
    }

    /// <summary>Returns the time of an event and the reply of the mail server, or the word for the state if there is no reply.</summary>
    public static string Words(LedgerEntry.Step step) => $"{Time(step.At)}: {(step.Words.Length > 0 ? step.Words : Word(step.State))}";

    /// <summary>Returns a time in UTC, to the second.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns a state's word in reports. A message that is planned and not yet passed to the mail server is "due".</summary>
    public static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Planned => "due",
        DeliveryState.Accepted => "accepted",
        DeliveryState.Refused => "refused",
        DeliveryState.Sending => "being sent, or unknown",
        _ => "unknown",
    };
}
