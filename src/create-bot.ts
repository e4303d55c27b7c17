import type { Bot } from "./bot.ts";
import { archivePad, previewArchive } from "./use-cases/archive-pad.ts";
import { addToAgenda, previewAgendaItem, removeFromAgenda, suggestOwnItems } from "./use-cases/edit-agenda.ts";
import { editTodo } from "./use-cases/edit-todo.ts";
import { fileTodos } from "./use-cases/file-todos.ts";
import { listTodos } from "./use-cases/list-todos.ts";
import { previewMinutes, publishMinutes } from "./use-cases/minutes.ts";
import { finishOutbox, listOutbox, retryOutbox, suggestParked } from "./use-cases/outbox.ts";
import { previewMeetingMail } from "./use-cases/preview-mail.ts";
import { redrawCards } from "./use-cases/redraw-cards.ts";
import { finishTodo, retryTodo, skipTodo } from "./use-cases/settle-todo.ts";
import { showAgenda } from "./use-cases/show-agenda.ts";
import { tellStatistics } from "./use-cases/tell-statistics.ts";
import { suggestMeetings, suggestTodos } from "./use-cases/suggest.ts";
import { tellSinceLast } from "./use-cases/tell-since-last.ts";
import { cancelMeeting, setMeeting, tellNextMeeting } from "./use-cases/tell-meetings.ts";
import type { World } from "./world.ts";

/** Gives the services that commands call, acting on this world. */
export function createBot(world: World): Bot {
  return {
    series: world.series,
    showAgenda: (...call) => showAgenda(world, ...call),
    addToAgenda: (...call) => addToAgenda(world, ...call),
    removeFromAgenda: (...call) => removeFromAgenda(world, ...call),
    previewAgendaItem: (...call) => previewAgendaItem(world, ...call),
    previewMeetingMail: (...call) => previewMeetingMail(world, ...call),
    listOutbox: (...call) => listOutbox(world, ...call),
    retryOutbox: (...call) => retryOutbox(world, ...call),
    finishOutbox: (...call) => finishOutbox(world, ...call),
    suggestParked: (...call) => suggestParked(world, ...call),
    tellNextMeeting: (...call) => tellNextMeeting(world, ...call),
    tellSinceLast: (...call) => tellSinceLast(world, ...call),
    setMeeting: (...call) => setMeeting(world, ...call),
    cancelMeeting: (...call) => cancelMeeting(world, ...call),
    listTodos: (...call) => listTodos(world, ...call),
    fileTodos: (...call) => fileTodos(world, ...call),
    editTodo: (...call) => editTodo(world, ...call),
    skipTodo: (...call) => skipTodo(world, ...call),
    finishTodo: (...call) => finishTodo(world, ...call),
    retryTodo: (...call) => retryTodo(world, ...call),
    redrawCards: (...call) => redrawCards(world, ...call),
    previewMinutes: (...call) => previewMinutes(world, ...call),
    publishMinutes: (...call) => publishMinutes(world, ...call),
    tellStatistics: (...call) => tellStatistics(world, ...call),
    archivePad: (...call) => archivePad(world, ...call),
    previewArchive: (...call) => previewArchive(world, ...call),
    suggestTodos: (...call) => suggestTodos(world, ...call),
    suggestMeetings: (...call) => suggestMeetings(world, ...call),
    suggestOwnItems: (...call) => suggestOwnItems(world, ...call),
  };
}
