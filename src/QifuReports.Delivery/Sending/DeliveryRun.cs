using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Delivery.Sending;

/// <summary>
/// Sends the messages that are due, one after another over one connection as long as the connection works. Every step is recorded in the
/// ledger before it is taken. A message that can be tried again, for example after a temporary refusal (4xx), is tried again after a pause,
/// and the pauses get longer. A message that the server refused permanently, or may have accepted, is never tried again.
/// </summary>
/// <param name="ledger">The ledger, open for this run.</param>
/// <param name="sender">The envelope sender, which receives reports of failed deliveries.</param>
/// <param name="open">Opens a connection; throws <see cref="SmtpException"/>.</param>
/// <param name="policy">The speed, and the pauses before new attempts.</param>
/// <param name="clock">The clock for pauses and dates.</param>
public sealed class DeliveryRun(LedgerFile ledger, string sender, Func<CancellationToken, Task<SmtpSession>> open, SendPolicy policy,
    TimeProvider clock)
{
    private readonly Dictionary<DueDelivery, DeliveryResult> _results = new(ReferenceEqualityComparer.Instance);

    // The results on this connection since the server last asked for a message (reply 354), beginning with that message. If the replies
    // turn out not to match the commands, these results become doubtful.
    private readonly List<(DueDelivery Delivery, SendResult Result)> _sinceAsked = [];
    private SmtpSession? _session;
    private long _lastStart;

    /// <summary>
    /// Sends the messages. A cancellation ends the run early, with a report of what is known. Neither a cancellation nor a problem of the
    /// server or the network throws; only a broken machine or a bug does.
    /// </summary>
    /// <param name="due">The messages from <see cref="SendPlan"/>.</param>
    /// <param name="compose">Makes the message for a delivery, with the given date.</param>
    /// <param name="told">Receives the result of each message as soon as it is known, and reports of pauses.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<DeliveryReport> SendAsync(
        IReadOnlyList<DueDelivery> due, Func<DueDelivery, DateTimeOffset, OutgoingMessage> compose, Action<DeliveryNews> told,
        CancellationToken cancellation)
    {
        ledger.Append([.. due.Select(d => Step(d, DeliveryState.Planned, ""))]);
        foreach (var delivery in due) _results[delivery] = new DeliveryResult(delivery, DeliveryState.Planned, "not tried");
        var stopped = false;
        try
        {
            var pending = due;
            for (var round = 0; pending.Count > 0 && round <= policy.Pauses.Count; round++)
            {
                if (round > 0)
                {
                    told(new DeliveryNews(null, DeliveryState.Planned,
                        FormattableString.Invariant($"{pending.Count} to try again in {policy.Pauses[round - 1].TotalSeconds:0} s")));
                    await CloseAsync(told);
                    await Task.Delay(policy.Pauses[round - 1], clock, cancellation);
                    pending = [.. pending.Where(d => _results[d].State == DeliveryState.Planned)];
                }
                pending = await RoundAsync(pending, compose, told, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }
        finally
        {
            await CloseAsync(told);
        }
        return new DeliveryReport([.. due.Select(d => _results[d])], stopped);
    }

    // Tries each message once, and returns the messages that can be tried again.
    private async Task<IReadOnlyList<DueDelivery>> RoundAsync(
        IReadOnlyList<DueDelivery> pending, Func<DueDelivery, DateTimeOffset, OutgoingMessage> compose, Action<DeliveryNews> told,
        CancellationToken cancellation)
    {
        var again = new List<DueDelivery>();
        for (var i = 0; i < pending.Count; i++)
        {
            var delivery = pending[i];
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (_session is not { IsUsable: true })
                {
                    await CloseAsync(told);
                    _session = await open(cancellation);
                }
                await KeepIntervalAsync(cancellation);
                if (await SendAsync(delivery, compose, told, cancellation)) again.Add(delivery);
            }
            catch (SmtpException closed)
            {
                // None of the remaining messages can be sent now. If a new attempt cannot help, the messages stay due for a later run.
                var left = pending.Skip(i).ToList();
                ledger.Append([.. left.Select(d => Step(d, DeliveryState.Planned, closed.Message))]);
                foreach (var one in left) _results[one] = new DeliveryResult(one, DeliveryState.Planned, closed.Message);
                told(new DeliveryNews(null, DeliveryState.Planned, closed.Message));
                if (!closed.IsPermanent) again.AddRange(left);
                return closed.IsPermanent ? [] : again;
            }
        }
        return again;
    }

    // Sends one message. Returns whether the message can be tried again.
    private async Task<bool> SendAsync(DueDelivery delivery, Func<DueDelivery, DateTimeOffset, OutgoingMessage> compose,
        Action<DeliveryNews> told, CancellationToken cancellation)
    {
        var message = EncodedMessage.Of(compose(delivery, clock.GetUtcNow()));
        var result = await _session!.SendAsync(
            new Envelope(sender, delivery.To.Address), message, () => ledger.Append([Step(delivery, DeliveryState.Sending, "")]),
            cancellation);
        if (result.Began) _sinceAsked.Clear();
        _sinceAsked.Add((delivery, result));
        var state = result.Outcome switch
        {
            SendOutcome.Accepted => DeliveryState.Accepted,
            SendOutcome.Refused => DeliveryState.Refused,
            SendOutcome.Deferred => DeliveryState.Planned,
            _ => DeliveryState.Unknown,
        };
        Note(delivery, state, result.Words, told);
        return state == DeliveryState.Planned;
    }

    private void Note(DueDelivery delivery, DeliveryState state, string words, Action<DeliveryNews> told)
    {
        ledger.Append([Step(delivery, state, words)]);
        _results[delivery] = new DeliveryResult(delivery, state, words);
        told(new DeliveryNews(delivery, state,
            $"{delivery.To.Address}: {(state == DeliveryState.Planned ? "not yet" : LedgerLine.Word(state))}: {words}"));
    }

    private async Task KeepIntervalAsync(CancellationToken cancellation)
    {
        if (policy.Interval > TimeSpan.Zero)
        {
            var rest = _lastStart == 0 ? TimeSpan.Zero : policy.Interval - clock.GetElapsedTime(_lastStart);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, cancellation);
            _lastStart = clock.GetTimestamp();
        }
    }

    private async Task CloseAsync(Action<DeliveryNews> told)
    {
        if (_session is not { } session) return;
        _session = null;
        await session.DisposeAsync();
        if (session.IsOutOfStep)
            foreach (var (delivery, result) in _sinceAsked)
            {
                // The reply read for this message may have been meant for another command. But a message whose transfer never began cannot
                // have reached the server.
                if (result.Began) Note(delivery, DeliveryState.Unknown,
                    "The server's replies do not match the commands, so this reply may not belong to this message: " + result.Words, told);
                else if (result.Outcome == SendOutcome.Refused)
                    Note(delivery, DeliveryState.Planned, "The server's replies do not match the commands: " + result.Words, told);
            }
        _sinceAsked.Clear();
    }

    private static Func<DateTimeOffset, LedgerEntry> Step(DueDelivery delivery, DeliveryState state, string words) =>
        now => new LedgerEntry.Step(
        now, delivery.Release, delivery.Documents, delivery.To.Address, state, delivery.MessageId, words,
        delivery.TestRecipient is null ? null : delivery.Recipient.Address) { Issuer = delivery.Issuer };
}
