using System.Globalization;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>What of the requests is still due, by what the ledger says.</summary>
/// <param name="Due">In the order of the requests; at most one message a person and release.</param>
/// <param name="Held">What is not sent, with the reason in its last step.</param>
public sealed record SendPlan(IReadOnlyList<DueDelivery> Due, IReadOnlyList<HeldDelivery> Held)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="history">What has happened so far.</param>
    /// <param name="requests">Who is to have what. A person who stands twice with the same release gets one message.</param>
    /// <param name="options">What a person has said about the unclear ones.</param>
    /// <param name="now">For the identity of tests, which differ each time.</param>
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
                due.Add(new DueDelivery(person, release, documents, replaces, Identity(request, documents, replaces, options, now), options.TestRecipient) { Issuer = issuer });
        }
        return new SendPlan(due, held);
    }

    // Who stands twice, with the letters of the address in another case or with other documents, is one person, and gets all of them together.
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

    private static string Identity(DeliveryRequest request, List<DocumentStamp> documents, List<Replaced> replaces, PlanOptions options, DateTimeOffset now)
    {
        var parts = new List<string> { request.Release, request.Recipient.Address.ToLowerInvariant() };
        foreach (var document in documents) parts.AddRange([document.Name, document.Hash]);
        foreach (var replaced in replaces) parts.AddRange(["replaces", replaced.MessageId]);
        if (options.TestRecipient is { } test) parts.AddRange(["test", test.Address, now.UtcTicks.ToString(CultureInfo.InvariantCulture)]);
        return MessageIdentity.Of(options.IdentityDomain, parts);
    }
}

/// <summary>How a plan is made.</summary>
/// <param name="IdentityDomain">The domain of the sender, for Message-IDs.</param>
/// <param name="ResendUnknown">Whether what may have arrived is sent again.</param>
/// <param name="ResendRefused">Whether what was refused is tried again.</param>
/// <param name="TestRecipient">Who gets everything instead, for a test that changes no fate; null to send in earnest.</param>
public sealed record PlanOptions(string IdentityDomain, bool ResendUnknown = false, bool ResendRefused = false, Mailbox? TestRecipient = null);
