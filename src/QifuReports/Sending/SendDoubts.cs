using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Sending;

/// <summary>
/// Looks for signs of e-mails that the ledger does not record. When briefings are mailed, a small file (the mark file) is written beside
/// them. If the ledger is lost, or left behind when the output folder changes, the mark file shows this before any message is sent twice.
/// </summary>
internal static class SendDoubts
{
    /// <summary>The name of the mark file beside the briefings of a period that were mailed.</summary>
    public const string MarkName = "mailed.txt";

    /// <summary>Returns the reasons not to send; empty if there are none.</summary>
    public static IReadOnlyList<string> Of(DeliveryLedger ledger, DeliveryHistory history, ReportSettings settings, Period release,
        IReadOnlyList<DueDelivery> due)
    {
        var reasons = new List<string>();
        var mark = MarkOf(settings, release);
        if (Marked(mark).Contains(ledger.Issuer.Id) && !history.Knows(ledger.Issuer.Id, release.ToString()))
            reasons.Add(
                $"The briefings of {release} were mailed before ({mark}), and the delivery ledger {ledger.Path} " +
                    $"{(ledger.IsMissing ? "is not there" : "knows nothing of it")}. Put the ledger back there; where nobody has had " +
                    $"anything, say --new-ledger.");

        var isKnown = history.Identities.ContainsKey(ledger.Issuer.Id);
        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in due)
            foreach (var document in one.Documents)
                foreach (var issuer in history.IssuersOf(one.Recipient.Address, one.Release, document.Name))
                    if (issuer.Length == 0 ? history.OwnerOfEarlier is null
                        && history.Last(one.Recipient.Address, one.Release, document, ledger.Issuer.Id) is null
                        : !isKnown && MayBeThis(issuer))
                        others.Add(issuer);
        foreach (var other in others)
            reasons.Add(other.Length == 0
                ? WhoseEarlier(ledger)
                : $"The delivery ledger {ledger.Path} knows {other}, of which there is no data folder here, and not {ledger.Issuer.Id}. " +
                    $"Where it is the same issuer under another name, write \"id\": \"{other}\" in its issuer.json; where it is " +
                    $"another, say --new-ledger.");
        return reasons;

        bool MayBeThis(string issuer) =>
            issuer != ledger.Issuer.Id && !ledger.Others.Any(o => o.Id == issuer)
                && (!history.Identities.TryGetValue(issuer, out var identity) || identity.MayBe(ledger.Issuer));
    }

    /// <summary>Returns the message for ledger lines that name no issuer, if their issuer cannot be found out.</summary>
    public static string WhoseEarlier(DeliveryLedger ledger) =>
        $"The delivery ledger {ledger.Path} has lines that name no issuer, and they may be about another than {ledger.Issuer.Id}. Say " +
            $"--old-ledger where they are about {ledger.Issuer.Id}, and --new-ledger where they are not.";

    /// <summary>Adds the issuer to the mark file if the file does not name the issuer yet.</summary>
    public static void Mark(DeliveryLedger ledger, ReportSettings settings, Period release)
    {
        var mark = MarkOf(settings, release);
        var marked = Marked(mark);
        if (marked.Contains(ledger.Issuer.Id)) return;
        var path = Path.GetRelativePath(Path.GetDirectoryName(mark)!, ledger.Path).Replace('\\', '/');
        var text =
            $"Briefings of {release} were mailed. Who has them stands in the delivery ledger, {path}: keep the two together. Of these " +
                $"issuers:\n{string.Concat(marked.Append(ledger.Issuer.Id).Select(i => i + "\n"))}";
        WholeFile.Write(mark, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    // Returns the issuers that a mark file names; empty if the file does not exist.
    private static List<string> Marked(string mark)
    {
        DeliveryLedger.HoldToFile(mark);
        return File.Exists(mark) ? [.. File.ReadLines(mark).Skip(1)] : [];
    }

    private static string MarkOf(ReportSettings settings, Period release) =>
        Path.Combine(settings.OutputFolder, release.ToString(), MarkName);
}
