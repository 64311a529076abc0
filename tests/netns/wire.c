// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A link of known delay, jitter and loss, for kernels without netem. It carries frames from one TAP device to the other and
// back; its counters are the truth that a measurement is held against.
//   wire TAP TAP SOCKET             runs until it is told to end
//   wire tell SOCKET set [there|back] [delay_us=N] [jitter_us=N] [loss=0..1]
//   wire tell SOCKET stat           a line a direction: UDP datagrams got, sent, lost, waiting, and how long they were held on average
//   wire tell SOCKET clear          counters and faults to nothing
// "there" is from the first device to the second. Jitter never reorders. Only IP is lost, never an ARP question.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { room = 8192, widest = 2048 };

struct frame
{
    int64_t came, due; // ns
    int length;
    unsigned char bytes[widest];
};

// Frames leave in the order in which they came: a ring is enough.
struct way
{
    const char *name;
    int in, out;
    int64_t delay, jitter; // ns
    double loss;
    long got, sent, lost; // UDP datagrams
    int64_t held;         // ns, of those that were sent
    int64_t last; // due time of the newest
    unsigned first, count;
    struct frame *ring;
};

static int64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000ll + t.tv_nsec;
}

static double chance(void)
{
    return drand48();
}

static int tap(const char *name)
{
    struct ifreq request;
    memset(&request, 0, sizeof request);
    request.ifr_flags = IFF_TAP | IFF_NO_PI;
    snprintf(request.ifr_name, IFNAMSIZ, "%s", name);
    const int fd = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 || ioctl(fd, TUNSETIFF, &request) < 0) {
        perror(name);
        exit(1);
    }
    return fd;
}

static int is_ip(const unsigned char *frame, ssize_t length)
{
    return length >= 34 && frame[12] == 8 && frame[13] == 0;
}

static int is_udp(const unsigned char *frame, ssize_t length)
{
    return is_ip(frame, length) && frame[23] == 17;
}

static void take(struct way *way)
{
    while (way->count < room) {
        struct frame *frame = &way->ring[(way->first + way->count) % room];
        const ssize_t length = read(way->in, frame->bytes, widest);
        if (length <= 0)
            return;
        const int udp = is_udp(frame->bytes, length);
        way->got += udp;
        if (way->loss > 0 && is_ip(frame->bytes, length) && chance() < way->loss) {
            way->lost += udp;
            continue;
        }
        frame->came = now();
        int64_t due = frame->came + way->delay + (int64_t)((chance() * 2 - 1) * (double)way->jitter);
        if (due < way->last)
            due = way->last;
        way->last = due;
        frame->due = due;
        frame->length = (int)length;
        ++way->count;
    }
}

static void give(struct way *way)
{
    const int64_t t = now();
    while (way->count && way->ring[way->first].due <= t) {
        const struct frame *frame = &way->ring[way->first];
        if (write(way->out, frame->bytes, (size_t)frame->length) > 0 && is_udp(frame->bytes, frame->length)) {
            ++way->sent;
            way->held += now() - frame->came;
        }
        way->first = (way->first + 1) % room;
        --way->count;
    }
}

static int bound(const char *path, struct sockaddr_un *address)
{
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    snprintf(address->sun_path, sizeof address->sun_path, "%s", path);
    return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

static void obey(char *order, struct way *ways)
{
    int from = 0, to = 1;
    if (!strncmp(order, "clear", 5)) {
        for (int i = 0; i < 2; ++i) {
            ways[i].delay = ways[i].jitter = 0;
            ways[i].loss = 0;
            ways[i].got = ways[i].sent = ways[i].lost = 0;
            ways[i].held = 0;
            ways[i].last = 0;
        }
    }
    if (strncmp(order, "set", 3))
        return;
    for (char *word = strtok(order + 3, " "); word; word = strtok(NULL, " ")) {
        double value;
        if (!strcmp(word, "there"))
            to = 0;
        else if (!strcmp(word, "back"))
            from = 1;
        for (int i = from; i <= to; ++i) {
            if (sscanf(word, "delay_us=%lf", &value) == 1)
                ways[i].delay = (int64_t)(value * 1000);
            else if (sscanf(word, "jitter_us=%lf", &value) == 1)
                ways[i].jitter = (int64_t)(value * 1000);
            else if (sscanf(word, "loss=%lf", &value) == 1)
                ways[i].loss = value;
        }
    }
}

static int tell(int count, char **words)
{
    struct sockaddr_un there, here;
    char order[512] = "", own[108];
    for (int i = 3; i < count; ++i) {
        strncat(order, words[i], sizeof order - strlen(order) - 1);
        strncat(order, " ", sizeof order - strlen(order) - 1);
    }
    snprintf(own, sizeof own, "%s.%d", words[2], (int)getpid());
    const int fd = bound(own, &here);
    bound(words[2], &there);
    const struct timeval limit = {2, 0};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ssize_t length = -1;
    if (bind(fd, (struct sockaddr *)&here, sizeof here) == 0) {
        sendto(fd, order, strlen(order), 0, (struct sockaddr *)&there, sizeof there);
        length = recv(fd, order, sizeof order - 1, 0);
        unlink(own);
    }
    if (length < 0)
        return 1;
    order[length] = 0;
    fputs(order, stdout);
    return 0;
}

int main(int count, char **words)
{
    if (count > 3 && !strcmp(words[1], "tell"))
        return tell(count, words);
    if (count != 4)
        return 64;
    prctl(PR_SET_TIMERSLACK, 1);
    const struct sched_param priority = {.sched_priority = 20};
    sched_setscheduler(0, SCHED_FIFO, &priority); // without it the link is a little less exact
    srand48(time(NULL) ^ getpid());
    const int one = tap(words[1]), other = tap(words[2]);
    struct way ways[2] = {{.name = "there", .in = one, .out = other}, {.name = "back", .in = other, .out = one}};
    for (int i = 0; i < 2; ++i)
        ways[i].ring = calloc(room, sizeof *ways[i].ring);
    struct sockaddr_un address;
    const int control = bound(words[3], &address);
    if (bind(control, (struct sockaddr *)&address, sizeof address) < 0) {
        perror(words[3]);
        return 1;
    }
    for (;;) {
        struct pollfd polled[3] = {{one, POLLIN, 0}, {other, POLLIN, 0}, {control, POLLIN, 0}};
        int64_t due = INT64_MAX;
        for (int i = 0; i < 2; ++i)
            if (ways[i].count && ways[i].ring[ways[i].first].due < due)
                due = ways[i].ring[ways[i].first].due;
        int64_t wait = due - now();
        if (wait < 0)
            wait = 0;
        const struct timespec limit = {wait / 1000000000, wait % 1000000000};
        if (ppoll(polled, 3, due == INT64_MAX ? NULL : &limit, NULL) < 0 && errno != EINTR)
            return 1;
        for (int i = 0; i < 2; ++i)
            take(&ways[i]);
        for (int i = 0; i < 2; ++i)
            give(&ways[i]);
        if (!(polled[2].revents & POLLIN))
            continue;
        char order[512];
        struct sockaddr_un asker;
        socklen_t size = sizeof asker;
        const ssize_t length = recvfrom(control, order, sizeof order - 1, MSG_DONTWAIT, (struct sockaddr *)&asker, &size);
        if (length <= 0)
            continue;
        order[length] = 0;
        obey(order, ways);
        int told = 0;
        for (int i = 0; i < 2; ++i)
            told += snprintf(order + told, sizeof order - (size_t)told, "%s got=%ld sent=%ld lost=%ld waiting=%u held_us=%ld\n", ways[i].name,
                             ways[i].got, ways[i].sent, ways[i].lost, ways[i].count, ways[i].sent ? (long)(ways[i].held / ways[i].sent / 1000) : 0);
        sendto(control, order, (size_t)told, 0, (struct sockaddr *)&asker, size);
    }
}
