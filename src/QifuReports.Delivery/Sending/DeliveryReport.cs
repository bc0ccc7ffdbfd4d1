using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>The result of one message of a run.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="State">Accepted, refused or unknown; planned if it is still due.</param>
/// <param name="Words">The reply of the server, or the reason.</param>
public sealed record DeliveryResult(DueDelivery Delivery, DeliveryState State, string Words);

/// <summary>A progress report of a run.</summary>
/// <param name="Delivery">The message it is about; null if it is about several.</param>
/// <param name="State">The state of the message; planned if it is still due.</param>
/// <param name="Words">The report in words; with the address, if it is about one message.</param>
public sealed record DeliveryNews(DueDelivery? Delivery, DeliveryState State, string Words);

/// <summary>The result of a run.</summary>
/// <param name="Results">One result for each message, in the order of the plan.</param>
/// <param name="WasStopped">Whether the run was stopped before its end.</param>
public sealed record DeliveryReport(IReadOnlyList<DeliveryResult> Results, bool WasStopped)
{
    public bool AllAccepted => Results.All(r => r.State == DeliveryState.Accepted);
    public int Count(DeliveryState state) => Results.Count(r => r.State == state);
}
