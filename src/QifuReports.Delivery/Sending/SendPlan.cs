using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>Which requests must still be sent, according to the ledger.</summary>
/// <param name="Due">The messages in the order of the requests; at most one for each person and release.</param>
/// <param name="Held">The documents that are not sent, each with its last step as the reason.</param>
public sealed record SendPlan(IReadOnlyList<DueDelivery> Due, IReadOnlyList<HeldDelivery> Held)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="history">The deliveries so far.</param>
    /// <param name="requests">The documents for each person. A person who occurs twice with the same release gets one message.</param>
    /// <param name="options">What to do with unclear and refused deliveries.</param>
    /// <param name="now">The current time, which makes the Message-IDs of tests differ each time.</param>
    public static SendPlan Make(DeliveryHistory history, IReadOnlyList<DeliveryRequest> requests, PlanOptions options, DateTimeOffset now)
    {
        var (due, held) = (new List<DueDelivery>(), new List<HeldDelivery>());
        foreach (var request in OneEach(requests))
        {
            var (person, release, issuer) = (request.Recipient, request.Release, request.Issuer);
            var documents = new List<DocumentStamp>();
            var replaces = new List<Replaced>();
            foreach (var document in request.Documents)
            {
                var last = history.Last(person.Address, release, document, issuer);
                var other = history.Other(person.Address, release, document, issuer);
                if (options.TestRecipient is null && !IsDue(last, other is not null, options))
                {
                    held.Add(new HeldDelivery(person, release, document, last!));
                    continue;
                }
                documents.Add(document);
                if (other is { } o) replaces.Add(new Replaced(o.Document, o.Step.MessageId, o.Step.At));
            }
            if (documents.Count > 0)
                due.Add(new DueDelivery(person, release, documents, replaces, Identity(request, documents, replaces, options, now),
                    options.TestRecipient) { Issuer = issuer });
        }
        return new SendPlan(due, held);
    }

    // If an address occurs twice for an issuer and release, even with other capital letters, all documents go into one message.
    private static IEnumerable<DeliveryRequest> OneEach(IReadOnlyList<DeliveryRequest> requests)
    {
        foreach (var same in requests.GroupBy(r => (r.Issuer, r.Recipient.Address.ToLowerInvariant(), r.Release)))
            yield return same.First() with { Documents = [.. same.SelectMany(r => r.Documents).Distinct()] };
    }

    private static bool IsDue(LedgerEntry.Step? last, bool hasOther, PlanOptions options) => last?.State switch
    {
        null or DeliveryState.Planned => true,
        DeliveryState.Refused => options.ResendRefused,
        DeliveryState.Accepted => hasOther,
        _ => hasOther || options.ResendUnknown,
    };

    private static string Identity(DeliveryRequest request, List<DocumentStamp> documents, List<Replaced> replaces, PlanOptions options,
        DateTimeOffset now)
    {
        var parts = new List<string> { request.Release, request.Recipient.Address.ToLowerInvariant() };
        foreach (var document in documents) parts.AddRange([document.Name, document.Hash]);
        foreach (var replaced in replaces) parts.AddRange(["replaces", replaced.MessageId]);
        if (options.TestRecipient is { } test) parts.AddRange(["test", test.Address, now.UtcTicks.ToString(CultureInfo.InvariantCulture)]);
        return MessageIdentity.Of(options.IdentityDomain, parts);
    }
}

/// <summary>The options of a plan.</summary>
/// <param name="IdentityDomain">The domain of the sender, for Message-IDs.</param>
/// <param name="ResendUnknown">Whether to send again documents that may have arrived.</param>
/// <param name="ResendRefused">Whether to send again documents that the server refused.</param>
/// <param name="TestRecipient">The address that receives everything in a test, which changes no state; null for real deliveries.</param>
public sealed record PlanOptions(string IdentityDomain, bool ResendUnknown = false, bool ResendRefused = false,
    Mailbox? TestRecipient = null);
