using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>How a message of a run came out.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="State">Accepted, refused, unknown; planned where it is still due.</param>
/// <param name="Words">The server's reply, or why.</param>
public sealed record DeliveryResult(DueDelivery Delivery, DeliveryState State, string Words);

/// <summary>What a run tells while it is under way.</summary>
/// <param name="Delivery">The message that it is about; null where it is about several.</param>
/// <param name="State">What became of it; planned where it is still due.</param>
/// <param name="Words">The same in words, with the address where it is about one message.</param>
public sealed record DeliveryNews(DueDelivery? Delivery, DeliveryState State, string Words);

/// <summary>How a run came out.</summary>
/// <param name="Results">In the order of the plan, one a message.</param>
/// <param name="WasStopped">Whether it was stopped before its end.</param>
public sealed record DeliveryReport(IReadOnlyList<DeliveryResult> Results, bool WasStopped)
{
    public bool AllAccepted => Results.All(r => r.State == DeliveryState.Accepted);
    public int Count(DeliveryState state) => Results.Count(r => r.State == state);
}
