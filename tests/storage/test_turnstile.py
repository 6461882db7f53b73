import threading

from lvgw_desktop.storage.turnstile import Turnstile


def test_urgent_ones_go_first_and_the_others_in_the_order_they_came():
    turnstile = Turnstile()
    order = []

    def pass_through(name, urgent):
        with turnstile.turn(urgent=urgent):
            order.append(name)

    turnstile.enter()
    threads = []
    for name, urgent in (("读1", False), ("读2", False), ("存1", True), ("存2", True)):
        thread = threading.Thread(target=pass_through, args=(name, urgent))
        thread.start()
        threads.append(thread)
        queue = turnstile._urgent if urgent else turnstile._patient
        while len(queue) < int(name[-1]):
            pass
    turnstile.leave()
    for thread in threads:
        thread.join()
    assert order == ["存1", "存2", "读1", "读2"]
