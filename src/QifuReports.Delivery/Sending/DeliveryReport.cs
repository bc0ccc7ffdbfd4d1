using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>The result of one message in a run.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="State">Accepted, refused or unknown; planned if the message must still be sent.</param>
/// <param name="Words">The reply of the server, or the reason for the state.</param>
public sealed record DeliveryResult(DueDelivery Delivery, DeliveryState State, string Words);

/// <summary>A progress report of a run.</summary>
/// <param name="Delivery">The message that the report is about; null if it is about several messages.</param>
/// <param name="State">The state of the message; planned if the message must still be sent.</param>
/// <param name="Words">The report in words, including the address if it is about one message.</param>
public sealed record DeliveryNews(DueDelivery? Delivery, DeliveryState State, string Words);

/// <summary>The result of a run.</summary>
/// <param name="Results">One result for each message, in the order of the plan.</param>
/// <param name="WasStopped">Whether the run was stopped before its end.</param>
public sealed record DeliveryReport(IReadOnlyList<DeliveryResult> Results, bool WasStopped)
{
    public bool AllAccepted => Results.All(r => r.State == DeliveryState.Accepted);
    public int Count(DeliveryState state) => Results.Count(r => r.State == state);
}
